package org.baosong.demo.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Set;
import org.baosong.campaign.boundary.Enrolment;
import org.baosong.campaign.boundary.NewCampaign;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.GivenAccount;
import org.baosong.identity.boundary.Setup;
import org.baosong.kernel.Clock;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.ScopePath;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * With {@code --demo}, and only on an empty installation: two counties of 乌海市 with centres, stations and a professional
 * institution, one district of Beijing (where there is no city level), accounts for every level, and this year's campaign. All names
 * are invented; the README lists the accounts.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "RegionLoader", "DefinitionLoader"})
public class DemoData {

    /** Password of every demo account; they are public and belong in no production system. */
    public static final String PASSWORD = "Demo-2026!";

    private static final Logger LOG = System.getLogger(DemoData.class.getName());
    private static final Set<Role> OFFICER = Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR);

    @Inject
    private Settings settings;
    @Inject
    private Setup setup;
    @Inject
    private Accounts accounts;
    @Inject
    private Organisations organisations;
    @Inject
    private Enrolment enrolment;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;

    @PostConstruct
    void seed() {
        if (!settings.flag(Setting.DEMO)) {
            return;
        }
        current.enter(Actor.system("demo"));
        if (!setup.isFirstStart()) {
            return;
        }
        administrators();
        officers();
        county("150302", "150302001", "海勃湾区凤凰岭街道社区卫生服务中心", "demo-haibowan-1", "凤凰岭街道第一社区卫生服务站", "凤凰岭街道第二社区卫生服务站");
        county("150302", "150302002", "海勃湾区海北街道社区卫生服务中心", "demo-haibowan-2", "海北街道滨河社区卫生服务站");
        professional("150302", "海勃湾区妇幼保健计划生育服务中心", "demo-haibowan-3");
        county("150303", "150303001", "海南区拉僧仲街道社区卫生服务中心", "demo-hainan-1", "拉僧仲街道第一社区卫生服务站");
        county("110105", "110105001", "朝阳区建外街道社区卫生服务中心", "demo-chaoyang-1", "建外街道永安里社区卫生服务站");
        openCampaign();
        current.enter(Actor.system("demo"));
        LOG.log(Level.INFO, "event=demo-data-added");
    }

    private void administrators() {
        accounts.createWithPassword(GivenAccount.ofAdministrator("demo-sysadmin", "系统管理员", PASSWORD, Set.of(Role.SYSTEM_ADMIN)));
        accounts.createWithPassword(GivenAccount.ofAdministrator("demo-secadmin", "安全管理员", PASSWORD, Set.of(Role.SECURITY_ADMIN)));
        accounts.createWithPassword(GivenAccount.ofAdministrator("demo-auditadmin", "审计管理员", PASSWORD, Set.of(Role.AUDIT_ADMIN)));
        accounts.createWithPassword(GivenAccount.ofAdministrator("demo-operator", "运维人员", PASSWORD, Set.of(Role.OPERATOR)));
    }

    private void officers() {
        officer("demo-nation", "国家用户", "0", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR, Role.PUBLISHER));
        officer("demo-neimenggu", "内蒙古用户", "15", OFFICER);
        officer("demo-wuhai", "乌海市用户", "1503", OFFICER);
        officer("demo-haibowan", "海勃湾区用户", "150302", OFFICER);
        officer("demo-haibowan-b", "海勃湾区第二用户", "150302", OFFICER);
        officer("demo-hainan", "海南区用户", "150303", OFFICER);
        officer("demo-beijing", "北京市用户", "11", OFFICER);
        officer("demo-chaoyang", "朝阳区用户", "110105", OFFICER);
    }

    private void officer(String userName, String name, String region, Set<Role> roles) {
        accounts.createWithPassword(GivenAccount.ofOfficer(userName, name, PASSWORD, DeskCode.of(region, "hc"), roles));
    }

    private void county(String county, String township, String centre, String userName, String... stations) {
        OrganisationView added = add(county, township, centre, 0, "community-health-centre", userName);
        for (String station : stations) {
            add(county, township, station, added.id(), "community-health-station", "");
        }
    }

    private void professional(String county, String name, String userName) {
        add(county, county, name, 0, "maternal-child-health", userName);
    }

    private OrganisationView add(String county, String place, String name, long parent, String kind, String userName) {
        current.enter(new Actor(0, "system:demo", Set.of(Role.REGISTRAR), county, DeskCode.of(county, "hc"), 0));
        OrganisationView added = organisations.create(new NewOrganisation(name, place, parent, kind)).organisation();
        if (!userName.isEmpty()) {
            accounts.createWithPassword(GivenAccount.ofOrganisation(userName, name, PASSWORD, added.id(), new ScopePath(added.scopePath())));
        }
        return added;
    }

    private void openCampaign() {
        current.enter(new Actor(0, "system:demo", Set.of(Role.PUBLISHER), "", DeskCode.of("0", "hc"), 0));
        LocalDate today = clock.today();
        enrolment.open(new NewCampaign("basic-public-health", String.valueOf(today.getYear()), "",
                today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31)));
    }
}
