/**
 * Parts that every view uses: {@link org.digitlab.ui.common.Services} with the texts, the executor and the notifications,
 * and {@link org.digitlab.ui.common.FxmlViews}, which loads views with injected controllers.
 */
package org.digitlab.ui.common;
