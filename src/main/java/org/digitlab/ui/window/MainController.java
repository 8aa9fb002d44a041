package org.digitlab.ui.window;

import atlantafx.base.controls.ModalPane;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.digitlab.ui.actions.Action;
import org.digitlab.ui.actions.ActionKeys;
import org.digitlab.ui.actions.ActionMenu;
import org.digitlab.ui.actions.Actions;
import org.digitlab.ui.actions.PaletteController;
import org.digitlab.ui.actions.PaletteViewModel;
import org.digitlab.ui.actions.ShortcutsController;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;

/** The frame of the window: header, columns, status bar, and the cards over them. */
public final class MainController {

    private final Views views;
    private final FxmlViews fxml;
    private final Words words;
    private final Actions actions;
    private final Cards cards;
    private final FileOpener opener;
    private final ObservableValue<String> dataText;
    private final ObservableValue<String> statusText;
    private final Map<View, Node> loaded = new HashMap<>();

    @FXML private ToggleGroup viewToggles;
    @FXML private Pane viewBar;
    @FXML private Node leftColumn;
    @FXML private StackPane viewSlot;
    @FXML private MenuButton dataChip;
    @FXML private MenuButton menu;
    @FXML private Label status;
    @FXML private ModalPane overlay;

    /**
     * @param actions    all actions of the window except those of the frame, which are added here
     * @param opener     opens what is dropped on the window
     * @param dataText   the name and size of the dataset, for the header
     * @param statusText the line for the status bar
     */
    public MainController(Views views, FxmlViews fxml, Services services, Actions actions, Cards cards,
            FileOpener opener, ObservableValue<String> dataText, ObservableValue<String> statusText) {
        this.views = views;
        this.fxml = fxml;
        this.words = services.words();
        this.actions = actions;
        this.cards = cards;
        this.opener = opener;
        this.dataText = dataText;
        this.statusText = statusText;
        actions.on(Action.HELP, this::showShortcuts)
                .on(Action.PALETTE, this::onPalette)
                .on(Action.DISMISS, services.notifications()::isShowing, services.notifications()::dismiss);
    }

    @FXML
    private void initialize() {
        views.all().forEach(view -> viewBar.getChildren().add(button(view)));
        ToggleChoice.bind(viewToggles, views.currentProperty());
        views.currentProperty().subscribe(this::show);
        dataChip.textProperty().bind(dataText);
        status.textProperty().bind(statusText);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty().map(line -> line + "\n" + words.get("training.status.help")));
        status.setTooltip(whole);
        cards.attach(overlay);
        ActionMenu.bind(menu, actions, words);
        ActionMenu.bind(dataChip, actions, words);
    }

    private ToggleButton button(View view) {
        ToggleButton button = new ToggleButton(words.get("app.view." + view.id()));
        button.getStyleClass().add("view-toggle");
        button.setToggleGroup(viewToggles);
        button.setUserData(view);
        button.setTooltip(new Tooltip(words.get("app.view." + view.id() + ".help")
                + " (" + views.actionOf(view).keysText() + ")"));
        return button;
    }

    /** Makes the keys work once the window has its scene. */
    public void listenTo(Scene scene) {
        new ActionKeys(actions, cards::isCovered).listenTo(scene);
    }

    @FXML
    private void onTheme() {
        actions.perform(Action.THEME);
    }

    @FXML
    private void onPalette() {
        cards.show(fxml.load("palette",
                new PaletteController(new PaletteViewModel(actions, words), this::performUncovered, cards::uncover)));
    }

    // A held Enter sends repeated events, also to the closed palette, which keeps the focus.
    private void performUncovered(Action action) {
        if (cards.isCovered()) {
            cards.uncover();
            actions.perform(action);
        }
    }

    private void showShortcuts() {
        cards.cover(fxml.load("shortcuts", new ShortcutsController(actions, words, cards::uncover)));
    }

    @FXML
    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void onDropped(DragEvent event) {
        opener.open(event.getDragboard());
        event.setDropCompleted(true);
        event.consume();
    }

    private void show(View view) {
        leftColumn.setVisible(view.showsLeftColumn());
        leftColumn.setManaged(view.showsLeftColumn());
        viewSlot.getChildren().setAll(loaded.computeIfAbsent(view, chosen -> chosen.load(fxml)));
    }
}
