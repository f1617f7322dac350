package org.baosong.web.security;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.primefaces.context.PrimeFacesContext;

/** Writes the secret of the session into every Faces form, so that no page can forget it. */
public class CsrfRenderKits extends RenderKitFactory {

    private static final String FORM = "jakarta.faces.Form";
    private static final String NONCE = "primefaces.nonce";

    public CsrfRenderKits(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        return kit == null || !RenderKitFactory.HTML_BASIC_RENDER_KIT.equals(id) ? kit : new WithToken(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class WithToken extends RenderKitWrapper {

        WithToken(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public Renderer<?> getRenderer(String family, String type) {
            Renderer<?> renderer = getWrapped().getRenderer(family, type);
            return FORM.equals(family) && FORM.equals(type) ? new TokenForm(renderer) : renderer;
        }
    }

    private static final class TokenForm extends RendererWrapper {

        @SuppressWarnings({"rawtypes", "unchecked"})
        TokenForm(Renderer wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeBegin(FacesContext context, UIComponent form) throws IOException {
            getWrapped().encodeBegin(context, form);
            if (!form.isRendered()) {
                return;
            }
            // The component library refuses a post without the nonce of its page; its script adds it, but not every page has that script.
            hidden(context.getResponseWriter(), NONCE, PrimeFacesContext.getCspState(context).getNonce());
            Optional<WebSession> session = WebSession.of((HttpServletRequest) context.getExternalContext().getRequest());
            if (session.isPresent()) {
                hidden(context.getResponseWriter(), CsrfFilter.PARAMETER, session.get().csrfToken());
            }
        }

        private static void hidden(ResponseWriter out, String name, String value) throws IOException {
            out.startElement("input", null);
            out.writeAttribute("type", "hidden", null);
            out.writeAttribute("name", name, null);
            out.writeAttribute("value", value, null);
            out.endElement("input");
        }
    }
}
