package org.baosong.jms;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;

import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;

/**
 * Connects the server to its broker: to the one named by {@code baosong.jms.url}, otherwise to one it starts inside this process
 * and stops with it. Applications see the same connection factory and the same queues in both cases.
 */
public class BrokerResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BrokerResourceAdapter.class.getName());

    private String brokerUrl;
    private transient EmbeddedBroker embedded;

    /** Set from the server's console; wins over {@code baosong.jms.url}. */
    public String getBrokerUrl() {
        return brokerUrl;
    }

    public void setBrokerUrl(String brokerUrl) {
        this.brokerUrl = brokerUrl;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        // Artemis finds its parts through the context class loader, which is the server's own at this point.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BrokerResourceAdapter.class.getClassLoader());
        try {
            BrokerLog.quiet();
            JmsSettings settings = JmsSettings.of(System.getProperties(), System.getenv());
            Optional<String> url = Optional.ofNullable(brokerUrl).filter(text -> !text.isBlank()).or(settings::url);
            if (url.isPresent()) {
                connectTo(url.get(), settings);
            } else {
                startEmbedded(settings);
            }
            super.start(context);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop() {
        super.stop();
        stopEmbedded();
    }

    private void connectTo(String url, JmsSettings settings) throws ResourceAdapterInternalException {
        BrokerAddress address;
        try {
            address = BrokerAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new ResourceAdapterInternalException(JmsSettings.URL + " is not the address of a broker: " + e.getMessage(), e);
        }
        setConnectorClassName(address.connectorClasses());
        setConnectionParameters(address.parameters());
        setHA(address.highlyAvailable());
        settings.user().ifPresent(this::setUserName);
        settings.password().ifPresent(this::setPassword);
        LOG.log(Level.INFO, "event=broker.external connectors={0}", address.connectorClasses());
    }

    private void startEmbedded(JmsSettings settings) throws ResourceAdapterInternalException {
        setConnectorClassName(InVMConnectorFactory.class.getName());
        setConnectionParameters("serverId=0");
        try {
            embedded = new EmbeddedBroker(settings.brokerFolder(), settings.retryDelay(), settings.retryLimit());
            embedded.start();
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("the embedded broker does not start: " + e.getMessage(), e);
        }
        LOG.log(Level.INFO, "event=broker.started folder={0}", settings.brokerFolder());
    }

    private void stopEmbedded() {
        EmbeddedBroker broker = embedded;
        embedded = null;
        if (broker == null) {
            return;
        }
        try {
            broker.stop();
            LOG.log(Level.INFO, "event=broker.stopped");
        } catch (Exception e) {
            LOG.log(Level.WARNING, "event=broker.stop.failed", e);
        }
    }

    /** Two adapters are the same when Artemis says so and they point to the same broker. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof BrokerResourceAdapter adapter
                && Objects.equals(brokerUrl, adapter.brokerUrl);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
