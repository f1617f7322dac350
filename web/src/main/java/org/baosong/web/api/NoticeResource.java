package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.baosong.notice.boundary.NoticeView;
import org.baosong.notice.boundary.Notices;
import org.baosong.notice.boundary.SentNotice;
import org.baosong.notice.entity.NoticeKind;
import org.baosong.web.security.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages to one's institution or desk. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "Messages (消息) and receipts (已读回执)")
public class NoticeResource {

    @EJB
    private Notices notices;

    @Context
    private HttpServletRequest request;

    /** A message. */
    public record NoticeItem(@Schema(example = "7340221870080031") String id, @Schema(example = "FILING_RETURNED") String kind,
                             @Schema(description = "in the language asked for") String text, boolean mustRead, String organisationId, String campaignId,
                             String filingId, String batchId, @Schema(example = "2026-08-12T09:30:00+08:00") String at,
                             @Schema(description = "missing while one has not read it") String readAt) {
    }

    /** A page of messages. */
    public record NoticeList(List<NoticeItem> rows, int total, boolean totalCapped, String next,
                             @Schema(description = "at most 100, and at most ten seconds old") int unread) {
    }

    /** What to mark as read. */
    public record ToRead(@Schema(example = "[\"7340221870080031\"]", description = "the newest 1000 unread ones if not given") List<String> ids) {
    }

    /** How many were marked. */
    public record Marked(@Schema(example = "1") int read) {
    }

    /** Kinds of messages that one does not want. */
    public record Choices(@Schema(example = "[\"FILING_APPROVED\"]", required = true) List<String> muted,
                          @Schema(description = "kinds one may turn off", readOnly = true) List<String> choices) {
    }

    /** A message one's desk sent, with who has read it. */
    public record SentItem(NoticeItem notice, List<Receipt> receipts) {
    }

    /** Who has read it. */
    public record Receipt(@Schema(example = "建外街道社区卫生服务中心") String reader, @Schema(example = "2026-08-12T10:02:11+08:00") String at) {
    }

    @GET
    @Operation(summary = "Messages to one's institution and those below it, or to one's desk, newest first")
    public NoticeList list(@Parameter(example = "true", description = "unread ones only") @QueryParam("unread") String unread,
                           @Parameter(example = "7340221870080031") @QueryParam("after") String after, @Parameter(example = "20") @QueryParam("size") String size) {
        ListAnswer<NoticeItem> page = ListAnswer.of(notices.list(Boolean.parseBoolean(unread), Asked.wanted(null, after, size)), n -> item(n, language()));
        return new NoticeList(page.rows(), page.total(), page.totalCapped(), page.next(), notices.unread());
    }

    @POST
    @Path("read")
    @Operation(summary = "Mark messages as read", description = "All or none. A message that must be read shows its sender who has read it.")
    public Marked read(ToRead given) {
        ToRead wanted = Inputs.body(given);
        return new Marked(wanted.ids() == null ? notices.readAll() : notices.read(Asked.ids(wanted.ids(), "ids")));
    }

    @GET
    @Path("sent")
    @Operation(summary = "What one's desk told institutions that must be read, with receipts, newest first")
    public ListAnswer<SentItem> sent(@Parameter(example = "7340221870080031") @QueryParam("after") String after,
                                     @Parameter(example = "20") @QueryParam("size") String size) {
        return ListAnswer.of(notices.sent(Asked.wanted(null, after, size)), sent -> new SentItem(item(sent.notice(), language()), receipts(sent)));
    }

    @GET
    @Path("choices")
    @Operation(summary = "Which kinds of messages one has turned off")
    public Choices choices() {
        return new Choices(notices.muted().stream().map(Enum::name).toList(), notices.choices().stream().map(Enum::name).toList());
    }

    @PUT
    @Path("choices")
    @Operation(summary = "Turn off these kinds of messages and no others", description = "What must be read cannot be turned off.")
    public Choices choose(Choices given) {
        List<String> muted = Asked.needed(Inputs.body(given).muted(), "muted");
        notices.mute(muted.stream().map(kind -> Asked.needed(Asked.choice(NoticeKind.class, kind, "muted"), "muted")).toList());
        return choices();
    }

    private Locale language() {
        return Languages.of(request);
    }

    private static List<Receipt> receipts(SentNotice sent) {
        return sent.receipts().stream().map(receipt -> new Receipt(receipt.reader(), Outputs.at(receipt.at()))).toList();
    }

    private static NoticeItem item(NoticeView n, Locale language) {
        return new NoticeItem(Outputs.id(n.id()), n.kind().name(), n.text(language), n.kind().isMustRead(), Outputs.id(n.organisationId()), Outputs.id(n.campaignId()),
                Outputs.id(n.filingId()), Outputs.id(n.batchId()), Outputs.at(n.at()), Outputs.at(n.readAt()));
    }
}
