/**
 * Parts that every place of the window uses: {@link org.digitlab.ui.common.FxmlFile} and
 * {@link org.digitlab.ui.common.FxmlViews} load views with injected controllers,
 * {@link org.digitlab.ui.common.TaskExecutor} keeps work off the FX thread.
 */
package org.digitlab.ui.common;
