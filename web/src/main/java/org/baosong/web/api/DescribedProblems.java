package org.baosong.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baosong.web.security.Door;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes the description of the interface with what no resource should have to repeat: the refusals that all operations share,
 * with an example of each, a name for each operation, and each tag once.
 */
public class DescribedProblems implements OASFilter {

    private static final String PROBLEM = "Problem";

    private final Map<String, APIResponse> refusals = new LinkedHashMap<>();
    private final DescribedExamples examples = new DescribedExamples();

    public DescribedProblems() {
        refusal("400", "F1001", "The request cannot be read", "请求的内容无法读取。", "");
        refusal("401", "F3001", "Nobody is logged in", "请先登录。", "");
        refusal("403", "F3002", "In one's area, but not for one's role or desk", "您没有进行此操作的权限。", "");
        refusal("404", "F3003", "Does not exist, or lies outside one's area", "没有找到要查看的内容。", "");
        refusal("409", "F2001", "Does not fit the state it is in, or somebody else was first", "内容已被他人修改，请刷新后再操作。", "");
        refusal("422", "F1002", "Inputs are wrong; errors names each", "有内容填写不正确，请按提示修改。",
                "{\"field\":\"phone\",\"code\":\"F1121\",\"message\":\"“联系电话”：固定电话请带区号，如 010-65091234。\"}");
        refusal("503", "F4001", "Something this service needs is away for the moment", "系统暂时无法处理，请稍后再试。", "");
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        if (description.getComponents() == null) {
            description.setComponents(OASFactory.createComponents());
        }
        description.getComponents().addSchema(PROBLEM, problem());
        refusals.forEach((status, response) -> description.getComponents().addResponse(PROBLEM + status, response));
        if (description.getPaths() != null && description.getPaths().getPathItems() != null) {
            description.getPaths().getPathItems().forEach(this::complete);
        }
        if (description.getTags() != null) {
            description.setTags(once(description.getTags()));
        }
    }

    private void complete(String address, PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            operation.setOperationId(name(method, address));
            examples.complete(method.name(), address, operation);
            refusals.keySet().stream().filter(status -> mayHappen(status, method, address)).forEach(status -> add(operation, status));
        });
    }

    /** Two classes may call a method the same; method and address are unique. */
    private static String name(PathItem.HttpMethod method, String address) {
        return method.name().toLowerCase(Locale.ROOT) + address.replace("/api/v1", "").replaceAll("[{}]", "").replace('/', '_');
    }

    /** Each tag once, with its description if any class gives one. */
    private static List<Tag> once(List<Tag> tags) {
        Map<String, Tag> byName = new TreeMap<>();
        tags.forEach(tag -> byName.merge(tag.getName(), tag, (first, second) -> first.getDescription() == null ? second : first));
        return List.copyOf(byName.values());
    }

    private static boolean mayHappen(String status, PathItem.HttpMethod method, String address) {
        boolean read = method == PathItem.HttpMethod.GET;
        // Not from the description: the scanner says of every operation that it asks for nothing.
        boolean open = Door.of(address) == Door.OPEN_API;
        return switch (status) {
            case "409", "422", "400" -> !read;
            case "401", "403" -> !open;
            default -> true;
        };
    }

    private static void add(Operation operation, String status) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM + status));
        }
    }

    private void refusal(String status, String code, String title, String detail, String error) {
        String example = "{\"type\":\"urn:baosong:problem:%s\",\"status\":%s,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"%s\",\"instance\":\"/api/v1/…\",\"errors\":[%s]}"
                .formatted(code, status, code, title, detail, error);
        refusals.put(status, OASFactory.createAPIResponse().description(title).content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)).example(example))));
    }

    private static Schema problem() {
        Schema error = object().addProperty("field", text("id of the field, or the place in the request"))
                .addProperty("code", text("stable code")).addProperty("message", text("what is wrong and what to do"));
        return object().description("A refusal as RFC 9457 writes it").addProperty("type", text("urn:baosong:problem: and the code"))
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER)).addProperty("code", text("stable, such as F1002"))
                .addProperty("title", text("the code in words")).addProperty("detail", text("one sentence in the caller's language"))
                .addProperty("instance", text("the path that was called"))
                .addProperty("errors", OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(error));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
    }
}
