package org.baosong.exchange.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** The order in which somebody keeps the columns of a definition's list, so that his next template has it too. */
@Entity
@Table(name = "column_order")
@Cacheable(false)
@Unscoped("reached only by one's own account")
public class ColumnOrder {

    @Id
    private long id;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "definition_code")
    private String definitionCode;
    private String columns;

    protected ColumnOrder() {
    }

    public ColumnOrder(long accountId, String definitionCode, List<String> columns) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.definitionCode = definitionCode;
        keep(columns);
    }

    public final void keep(List<String> ids) {
        columns = String.join(",", ids);
    }

    public List<String> getColumns() {
        return Arrays.asList(columns.split(","));
    }
}
