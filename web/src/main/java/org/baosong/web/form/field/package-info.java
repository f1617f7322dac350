/** Form fields as HTML, one renderer per field type; pure, without Faces. Neighbours: web.form (the components), definition.model. */
package org.baosong.web.form.field;
