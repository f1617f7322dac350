package org.baosong.jms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.uri.ConnectorTransportConfigurationParser;

/**
 * An external broker's URL in the two strings the resource adapter understands. All of Artemis' connector parameters may stand
 * in the URL, {@code sslEnabled} and {@code trustStorePath} among them; several brokers are written
 * {@code (tcp://a:61616,tcp://b:61616)?ha=true}.
 */
record BrokerAddress(String connectorClasses, String parameters, boolean highlyAvailable) {

    static BrokerAddress parse(String url) {
        String text = url.strip();
        String query = "";
        List<String> targets = new ArrayList<>();
        if (text.startsWith("(")) {
            int end = text.indexOf(')');
            if (end < 0) {
                throw new IllegalArgumentException("unclosed bracket");
            }
            query = text.substring(end + 1);
            targets.addAll(List.of(text.substring(1, end).split(",")));
        } else {
            int mark = text.indexOf('?');
            query = mark < 0 ? "" : text.substring(mark);
            targets.add(mark < 0 ? text : text.substring(0, mark));
        }
        List<TransportConfiguration> connectors = new ArrayList<>();
        for (String target : targets) {
            connectors.addAll(connectors(target.strip() + query));
        }
        return new BrokerAddress(
                connectors.stream().map(TransportConfiguration::getFactoryClassName).collect(Collectors.joining(",")),
                connectors.stream().map(BrokerAddress::parameters).collect(Collectors.joining(",")),
                query.contains("ha=true"));
    }

    private static List<TransportConfiguration> connectors(String target) {
        try {
            URI uri = new URI(target);
            if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
                throw new IllegalArgumentException("expected tcp://HOST:PORT");
            }
            return new ConnectorTransportConfigurationParser(false).newObject(uri, "external");
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String parameters(TransportConfiguration connector) {
        return connector.getCombinedParams().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + plain(entry.getKey(), String.valueOf(entry.getValue())))
                .collect(Collectors.joining(";"));
    }

    /** The adapter cuts its parameters at these characters and knows no way to escape them. */
    private static String plain(String key, String value) {
        if (value.indexOf(';') >= 0 || value.indexOf(',') >= 0) {
            throw new IllegalArgumentException("parameter " + key + " must not contain ; or ,");
        }
        return value;
    }
}
