package org.digitlab.ui;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.digitlab.export.Look;
import org.digitlab.ink.DrawingFile;
import org.digitlab.network.Family;
import org.digitlab.network.Variant;
import org.digitlab.ui.common.FxmlFile;
import org.digitlab.ui.common.FxmlViews;
import org.digitlab.ui.common.Theme;
import org.digitlab.ui.common.ToggleChoice;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.training.AugmentationController;
import org.digitlab.ui.training.AugmentationPreview;
import org.digitlab.ui.training.ModelPanelController;
import org.digitlab.ui.training.RecipeController;
import org.digitlab.ui.training.SummaryController;
import org.digitlab.ui.training.TrainingViewModel;

/** The frame of the window: header, columns, status bar, and what lies over them. */
public final class MainController {

    private final MainViewModel model;
    private final FxmlViews views;
    private final Words words;
    private final DashboardViewModel dashboard;
    private final ExportDesk exports;
    private final Supplier<AboutViewModel> about;
    private final Runnable switchTheme;
    private final FileDialogs dialogs;
    private final Map<Family, Node> panels = new EnumMap<>(Family.class);
    private final Map<Place, Node> placeViews = new EnumMap<>(Place.class);

    @FXML private StackPane root;
    @FXML private ToggleGroup families;
    @FXML private ToggleGroup places;
    @FXML private Node leftColumn;
    @FXML private StackPane modelSlot;
    @FXML private StackPane placeSlot;
    @FXML private MenuButton dataChip;
    @FXML private MenuItem openModelItem;
    @FXML private MenuItem saveModelItem;
    @FXML private CheckMenuItem dashboardItem;
    @FXML private MenuItem exportItem;
    @FXML private MenuItem shortcutsItem;
    @FXML private MenuItem aboutItem;
    @FXML private Label status;
    @FXML private ModalPane overlay;

    public MainController(MainViewModel model, FxmlViews views, Words words,
                          DashboardViewModel dashboard, ExportDesk exports, Supplier<AboutViewModel> about,
                          Runnable switchTheme) {
        this.model = model;
        this.views = views;
        this.words = words;
        this.dashboard = dashboard;
        this.exports = exports;
        this.about = about;
        this.switchTheme = switchTheme;
        dialogs = new FileDialogs(words);
    }

    @FXML
    private void initialize() {
        ToggleChoice.bind(families, model.selectedProperty());
        model.selectedProperty().subscribe(this::front);
        ToggleChoice.bind(places, model.placeProperty());
        model.placeProperty().subscribe(this::show);
        dataChip.textProperty().bind(model.data().textProperty());
        status.textProperty().bind(model.statusBinding());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty().map(line -> line + "\n" + words.get("training.status.help")));
        status.setTooltip(whole);
        // What is animated in leaves a copy in the window's corner: the first, unplaced frame is not painted over.
        overlay.setInTransitionFactory(null);
        dashboardItem.disableProperty().bind(dashboard.busyProperty());
        dashboard.onProperty().subscribe(dashboardItem::setSelected);
        openModelItem.setAccelerator(Shortcut.OPEN_MODEL.keys());
        saveModelItem.setAccelerator(Shortcut.SAVE_MODEL.keys());
        exports.setFrame(new CardFrame());
        exportItem.setAccelerator(Shortcut.EXPORT.keys());
        shortcutsItem.setAccelerator(Shortcut.HELP.keys());
        aboutItem.setAccelerator(Shortcut.ABOUT.keys());
    }

    /** Makes the keys work once the window has its scene. */
    public void listenTo(Scene scene) {
        new ShortcutKeys()
                .on(Shortcut.TRAIN, () -> model.selected().train())
                .on(Shortcut.PAUSE, () -> model.selected().pauseOrResume())
                .on(Shortcut.STEP, () -> model.selected().step())
                .on(Shortcut.STOP, () -> model.selected().stop())
                .on(Shortcut.UNDO, model.drawing()::undo)
                .on(Shortcut.REDO, model.drawing()::redo)
                .on(Shortcut.CLEAR, model.drawing()::clear)
                .on(Shortcut.OPEN_MODEL, this::onOpenModel)
                .on(Shortcut.SAVE_MODEL, this::onSaveModel)
                .on(Shortcut.PLACE_TRAIN, () -> model.placeProperty().set(Place.TRAIN))
                .on(Shortcut.PLACE_COMPARE, () -> model.placeProperty().set(Place.COMPARE))
                .on(Shortcut.PLACE_EVALUATE, () -> model.placeProperty().set(Place.EVALUATE))
                .on(Shortcut.PLACE_FOLDS, () -> model.placeProperty().set(Place.FOLDS))
                .on(Shortcut.EXPORT, exports::exportShown)
                .on(Shortcut.THEME, this::onTheme)
                .on(Shortcut.HELP, this::onShortcuts)
                .on(Shortcut.ABOUT, this::onAbout)
                .unless(overlay::isDisplay)
                .listenTo(scene);
    }

    @FXML
    private void onTheme() {
        switchTheme.run();
    }

    @FXML
    private void onOpenModel() {
        dialogs.openModel(window()).ifPresent(model::openModel);
    }

    @FXML
    private void onSaveModel() {
        dialogs.saveModel(window(), model.suggestedName()).ifPresent(model::saveModel);
    }

    @FXML
    private void onOpenDrawing() {
        dialogs.openDrawing(window()).ifPresent(model::openDrawing);
    }

    @FXML
    private void onSaveDrawing() {
        if (model.maySaveDrawing()) {
            dialogs.saveDrawing(window()).ifPresent(model::saveDrawing);
        }
    }

    @FXML
    private void onDataFolder() {
        if (model.mayChangeData()) {
            dialogs.dataFolder(window()).ifPresent(model::useDataFolder);
        }
    }

    @FXML
    private void onBundledData() {
        model.useBundledData();
    }

    @FXML
    private void onDashboard() {
        // The tick tells what is, not what is asked for.
        dashboardItem.setSelected(dashboard.onProperty().get());
        dashboard.toggle();
    }

    @FXML
    private void onExport() {
        exports.exportShown();
    }

    @FXML
    private void onShortcuts() {
        cover(views.load(FxmlFile.SHORTCUTS, new ShortcutsController(words, overlay::hide)));
    }

    @FXML
    private void onAbout() {
        cover(views.load(FxmlFile.ABOUT, new AboutController(about.get(), overlay::hide)));
    }

    @FXML
    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void onDropped(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> open(file.toPath()));
        event.setDropCompleted(true);
        event.consume();
    }

    private void open(Path file) {
        if (MainViewModel.isModel(file)) {
            model.openModel(file);
        } else if (DrawingFile.isDrawing(file)) {
            model.openDrawing(file);
        } else {
            model.notifications().problem(words.format("app.drop.unknown", file.getFileName()));
        }
    }

    private Parent panel(TrainingViewModel training) {
        AugmentationPreview preview =
                new AugmentationPreview(training.form().recipeProperty(), model.data().dataProperty());
        return views.load(FxmlFile.MODEL_PANEL, new ModelPanelController(training, words, this::showSummary,
                model::trainBoth, model.bothTrainableBinding()), new RecipeController(training, words),
                new AugmentationController(training.form(), preview, words));
    }

    private void showSummary(Variant variant) {
        cover(views.load(FxmlFile.SUMMARY, new SummaryController(variant, words, overlay::hide)));
    }

    /** Lays a card over the window and moves the keyboard onto it. */
    private void cover(Parent card) {
        overlay.show(card);
        card.requestFocus();
    }

    private void show(Place place) {
        leftColumn.setVisible(place.trains());
        leftColumn.setManaged(place.trains());
        placeSlot.getChildren().setAll(placeViews.computeIfAbsent(place, chosen -> views.load(chosen.view())));
    }

    private void front(Family family) {
        // The panel behind is made when it is first asked for: the window is there sooner.
        modelSlot.getChildren().setAll(panels.computeIfAbsent(family, chosen -> panel(model.training(chosen))));
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    private final class CardFrame implements ExportDesk.Frame {

        @Override
        public void cover(Parent card) {
            MainController.this.cover(card);
        }

        @Override
        public void uncover() {
            overlay.hide();
        }

        @Override
        public Look look() {
            return root.getStyleClass().contains(Theme.DARK_CLASS) ? Look.DARK : Look.LIGHT;
        }

        @Override
        public FileDialogs dialogs() {
            return dialogs;
        }

        @Override
        public Window window() {
            return MainController.this.window();
        }
    }
}
