package org.baosong.filing.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules that definitions name, gathered once: looking all beans up again for every submission costs more than the rules do. */
@ApplicationScoped
public class RuleBook {

    @Inject
    @Any
    private Instance<FilingRule> beans;
    private Map<String, FilingRule> byName;

    @PostConstruct
    void gather() {
        byName = beans.stream().collect(Collectors.toUnmodifiableMap(FilingRule::name, rule -> rule));
    }

    public Optional<FilingRule> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
