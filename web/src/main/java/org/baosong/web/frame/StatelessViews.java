package org.baosong.web.frame;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Lets every page begin without state; a page that needs some says so in its template. Otherwise the component library would open a
 * session for each passer-by, to keep the nonce of a page that is stateless a moment later.
 */
public class StatelessViews extends ViewHandlerWrapper {

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot root = super.createView(context, viewId);
        if (root != null) {
            root.setTransient(true);
        }
        return root;
    }
}
