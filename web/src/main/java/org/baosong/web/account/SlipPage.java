package org.baosong.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;
import org.baosong.web.exchange.FileNames;

/** The slip with user name and first password that is handed to its owner. Shown once. */
@Named
@RequestScoped
public class SlipPage {

    @Inject
    private Slips slips;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    @Inject
    private FileNames names;

    private List<NewAccount> accounts;

    @PostConstruct
    void take() {
        accounts = slips.take(request.getParameter("key"));
    }

    public List<NewAccount> getAccounts() {
        return accounts;
    }

    /** What the page is called when it is printed into a file. */
    public String getFileName() {
        return names.slips();
    }

    /** Where the owner logs in: the configured address, else the one this page was asked at. */
    public String getAddress() {
        return settings.given(Setting.PUBLIC_URL).orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host") + "/");
    }
}
