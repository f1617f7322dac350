package org.baosong.launcher.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.baosong.launcher.Settings;

/** Finds settings nobody reads, usually misspelt, and values the application could not read. */
final class SettingsCheck {

    private final Settings settings;
    private final Report report;

    SettingsCheck(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void run(Path workFolder) {
        try (Catalogue catalogue = Catalogue.open(workFolder)) {
            boolean known = allKnown(catalogue);
            boolean readable = allReadable(catalogue);
            if (known && readable) {
                report.good("check.settings.good");
            }
        } catch (IOException | ReflectiveOperationException e) {
            report.bad("runtime.missing", e.getMessage());
        }
    }

    private boolean allKnown(Catalogue catalogue) throws ReflectiveOperationException {
        Set<String> keys = catalogue.entries().stream().map(Catalogue.Entry::key).collect(Collectors.toSet());
        Set<String> inEnvironment = keys.stream().map(Settings::environmentName).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>();
        for (String name : settings.names()) {
            if (!keys.contains(name) && !inEnvironment.contains(name)) {
                unknown.add(name);
            }
        }
        for (String name : unknown) {
            if (name.startsWith("BAOSONG_")) {
                // Container platforms put variables of their own there, BAOSONG_PORT_8080_TCP and the like.
                report.warn("check.settings.environment", name);
                continue;
            }
            Optional<String> meant = catalogue.meant(name);
            if (meant.isPresent()) {
                report.bad("check.settings.unknown.meant", name, meant.get());
            } else {
                report.bad("check.settings.unknown", name);
            }
        }
        return unknown.isEmpty();
    }

    private boolean allReadable(Catalogue catalogue) throws ReflectiveOperationException {
        boolean readable = true;
        for (Catalogue.Entry entry : catalogue.entries()) {
            Optional<String> value = settings.find(entry.key());
            if (value.isPresent() && !catalogue.readable(entry, value.get())) {
                report.bad("check.settings.value", entry.key(), value.get(), entry.example());
                readable = false;
            }
        }
        return readable;
    }
}
