package org.baosong.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baosong.kernel.Ids;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/**
 * An organisation as the register knows it now. Approved filings write it (fields bound to {@code org.*}); every such change also
 * leaves an {@link OrganisationVersion}, so the register can be read as of any day.
 */
@Entity
@Table(name = "organisation")
@Cacheable(false)
public class Organisation extends ScopedEntity {

    @Id
    private long id;
    private long no;
    private String name;
    @Column(name = "name_key")
    private String nameKey;
    private String kind;
    private String code;
    @Column(name = "region_code")
    private String regionCode;
    @Column(name = "authority_region")
    private String authorityRegion;
    @Column(name = "parent_id")
    private Long parentId;
    private String ownership;
    private String contact;
    private String phone;
    private String address;
    private String lon;
    private String lat;
    private String services;
    @Enumerated(EnumType.STRING)
    private OrganisationState state;
    @Column(name = "created_by")
    private String createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Organisation() {
    }

    public Organisation(long no, String name, RegionCode region, RegionCode authorityRegion, Organisation parent, String createdBy, Instant now) {
        super(parent == null ? ScopePath.of(authorityRegion).child(no) : parent.getScopePath().child(no));
        this.id = Ids.next();
        this.no = no;
        rename(name);
        this.regionCode = region.value();
        this.authorityRegion = authorityRegion.value();
        this.parentId = parent == null ? null : parent.id;
        this.state = OrganisationState.ACTIVE;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Two names are the same organisation if they look the same. */
    public static String nameKey(String name) {
        return PlainText.key(name);
    }

    public final void rename(String newName) {
        this.name = newName;
        this.nameKey = nameKey(newName);
    }

    /** Sets what is known beside the name; a null leaves what stands. */
    public void describe(OrganisationDetails details) {
        kind = details.kind() == null ? kind : details.kind();
        code = details.code() == null ? code : details.code();
        ownership = details.ownership() == null ? ownership : details.ownership();
        contact = details.contact() == null ? contact : details.contact();
        phone = details.phone() == null ? phone : details.phone();
        address = details.address() == null ? address : details.address();
        lon = details.lon() == null ? lon : details.lon();
        lat = details.lat() == null ? lat : details.lat();
        services = details.services() == null ? services : String.join(",", details.services());
        regionCode = details.region() == null ? regionCode : details.region().value();
    }

    /** Puts it below another organisation, or with null directly under its authority. Whoever moves it moves its rows too. */
    public void standBelow(Organisation parent) {
        parentId = parent == null ? null : parent.id;
        moveTo((parent == null ? ScopePath.of(getAuthorityRegion()) : parent.getScopePath()).child(no));
    }

    public void close() {
        state = OrganisationState.CLOSED;
    }

    /** Everything the register says, for a version row; keys are the bindings without {@code org.}. */
    public Map<String, String> attributes() {
        Map<String, String> all = new TreeMap<>();
        all.put("name", name);
        all.put("region", regionCode);
        all.put("authority", authorityRegion);
        all.put("state", state.name());
        putIfKnown(all, "kind", kind);
        putIfKnown(all, "code", code);
        putIfKnown(all, "ownership", ownership);
        putIfKnown(all, "contact", contact);
        putIfKnown(all, "phone", phone);
        putIfKnown(all, "address", address);
        putIfKnown(all, "lon", lon);
        putIfKnown(all, "lat", lat);
        putIfKnown(all, "services", services);
        putIfKnown(all, "parent", parentId == null ? null : String.valueOf(parentId));
        return all;
    }

    private static void putIfKnown(Map<String, String> all, String key, String value) {
        if (value != null) {
            all.put(key, value);
        }
    }

    public long getId() {
        return id;
    }

    public long getNo() {
        return no;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public String getCode() {
        return code;
    }

    public RegionCode getRegion() {
        return RegionCode.of(regionCode);
    }

    public RegionCode getAuthorityRegion() {
        return RegionCode.of(authorityRegion);
    }

    public Long getParentId() {
        return parentId;
    }

    public String getOwnership() {
        return ownership;
    }

    public String getContact() {
        return contact;
    }

    public String getPhone() {
        return phone;
    }

    public String getAddress() {
        return address;
    }

    public String getLon() {
        return lon;
    }

    public String getLat() {
        return lat;
    }

    public List<String> getServices() {
        return services == null || services.isEmpty() ? List.of() : Arrays.asList(services.split(","));
    }

    public OrganisationState getState() {
        return state;
    }

    public long getRowVersion() {
        return rowVersion;
    }
}
