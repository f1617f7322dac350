package org.baosong.definition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baosong.definition.entity.DefinitionCounter;
import org.baosong.definition.entity.DefinitionField;
import org.baosong.definition.entity.DefinitionVersion;
import org.baosong.definition.model.FilingDefinition;

/** Rows of published definitions. */
@ApplicationScoped
public class DefinitionStore {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /** Every published version. */
    public List<VersionKey> keys() {
        return em.createQuery("SELECT d.code, d.version FROM DefinitionVersion d", Object[].class).getResultStream()
                .map(row -> new VersionKey((String) row[0], (String) row[1])).toList();
    }

    public Optional<DefinitionVersion> find(VersionKey key) {
        return em.createQuery("SELECT d FROM DefinitionVersion d WHERE d.code = :code AND d.version = :version", DefinitionVersion.class)
                .setParameter("code", key.code()).setParameter("version", key.version()).getResultStream().findFirst();
    }

    /** Numbers of all fields any version of the definition has had, by field id. */
    public Map<String, Integer> fieldNumbers(String code) {
        return em.createQuery("SELECT f FROM DefinitionField f WHERE f.code = :code", DefinitionField.class).setParameter("code", code)
                .getResultStream().collect(Collectors.toMap(DefinitionField::getFieldId, DefinitionField::getFieldNo));
    }

    /** Waits until nobody else is publishing, and keeps others out until the transaction ends. */
    DefinitionCounter lock() {
        return em.find(DefinitionCounter.class, DefinitionCounter.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps a version and numbers the fields that are new. The caller holds the lock. */
    void add(DefinitionVersion version, FilingDefinition definition, DefinitionCounter counter) {
        em.persist(version);
        Map<String, Integer> known = fieldNumbers(definition.code());
        definition.allFields().filter(field -> !known.containsKey(field.id()))
                .forEach(field -> em.persist(new DefinitionField(counter.next(), definition.code(), field.id())));
    }
}
