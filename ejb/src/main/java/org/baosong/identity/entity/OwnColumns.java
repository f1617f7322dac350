package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** Which columns of one list an account wants to see. */
@Entity
@Table(name = "own_columns")
@Cacheable(false)
@Unscoped("reached only by the account itself")
public class OwnColumns {

    @Id
    private long id;
    @Column(name = "account_id")
    private long accountId;
    @Column(name = "list_name")
    private String listName;
    private String columns;

    protected OwnColumns() {
    }

    public OwnColumns(long accountId, String listName) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.listName = listName;
        this.columns = "";
    }

    public void show(List<String> wanted) {
        columns = String.join(",", wanted);
    }

    public List<String> getColumns() {
        return columns.isEmpty() ? List.of() : Arrays.asList(columns.split(","));
    }
}
