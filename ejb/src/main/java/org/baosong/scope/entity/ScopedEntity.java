package org.baosong.scope.entity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.baosong.kernel.ScopePath;
import org.eclipse.persistence.annotations.AdditionalCriteria;

/**
 * Base of every row that belongs to somebody. The criteria is added to each query by the persistence layer, so a row outside the
 * actor's scope does not exist for him; with no scope set every access throws. Children carry their own path, because a child
 * without one would leak (measured). Subclasses are {@code @Cacheable(false)}.
 */
@MappedSuperclass
@AdditionalCriteria("this.scopePath LIKE :scope")
public abstract class ScopedEntity {

    @Column(name = "scope_path", nullable = false, length = 80)
    private String scopePath;

    protected ScopedEntity() {
    }

    protected ScopedEntity(ScopePath path) {
        this.scopePath = path.value();
    }

    public ScopePath getScopePath() {
        return new ScopePath(scopePath);
    }

    protected void moveTo(ScopePath path) {
        this.scopePath = path.value();
    }
}
