package org.digitlab.dashboard;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.deeplearning4j.core.storage.StatsStorage;
import org.deeplearning4j.core.storage.StatsStorageEvent;
import org.deeplearning4j.ui.VertxUIServer;
import org.deeplearning4j.ui.api.Route;
import org.deeplearning4j.ui.i18n.I18NProvider;
import org.deeplearning4j.ui.module.train.TrainModule;

/** Deeplearning4j's pages and the data behind them; for the server's own thread, and only ever read from outside. */
final class Pages {

    static final String START = "/train/overview";

    /** Those that the pages were translated to. */
    private static final Set<String> LANGUAGES = Set.of("de", "en", "ja", "ko", "ru", "zh");

    private final TrainModule module;
    private final Map<StatsStorage, BooleanSupplier> shown = new LinkedHashMap<>();

    Pages() {
        // The module asks it how many sessions there are to be. Made and never started, it opens nothing.
        if (VertxUIServer.getInstance() == null) {
            new VertxUIServer();
        }
        module = new TrainModule();
    }

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(Pages::refuseForeignHosts);
        router.get(Assets.PREFIX + "*").handler(Pages::serveAsset);
        router.get("/").handler(context -> context.reroute(START));
        router.get("/setlang/:to").handler(Pages::speak);
        for (Route route : module.getRoutes()) {
            router.get(route.getRoute()).handler(context ->
                    route.getConsumer().accept(arguments(route.getRoute(), context), context));
        }
        for (var error : List.of(HttpResponseStatus.BAD_REQUEST, HttpResponseStatus.NOT_FOUND,
                HttpResponseStatus.METHOD_NOT_ALLOWED, HttpResponseStatus.INTERNAL_SERVER_ERROR)) {
            router.errorHandler(error.code(), context -> end(context, error));
        }
        return router;
    }

    /** @param over whether its training is over, and it may go as soon as another begins */
    void show(StatsStorage storage, BooleanSupplier over) {
        List<StatsStorage> gone = shown.keySet().stream().filter(older -> shown.get(older).getAsBoolean()).toList();
        gone.forEach(older -> {
            shown.remove(older);
            module.onDetach(older);
        });
        shown.put(storage, over);
        module.onAttach(storage);
    }

    void report(StatsStorageEvent event) {
        module.reportStorageEvents(List.of(event));
    }

    private static void refuseForeignHosts(RoutingContext context) {
        if (LocalHosts.contain(context.request().host())) {
            context.next();
        } else {
            end(context, HttpResponseStatus.FORBIDDEN);
        }
    }

    private static void serveAsset(RoutingContext context) {
        String path = context.request().path();
        try {
            Assets.read(path).ifPresentOrElse(
                    content -> context.response().putHeader("content-type", MimeMapping.getMimeTypeForFilename(path))
                            .end(content),
                    () -> end(context, HttpResponseStatus.NOT_FOUND));
        } catch (IOException e) {
            context.fail(e);
        }
    }

    /** Changes the language of the pages. */
    private static void speak(RoutingContext context) {
        String language = context.pathParam("to");
        if (LANGUAGES.contains(language)) {
            I18NProvider.getInstance().setDefaultLanguage(language);
            context.response().end();
        } else {
            end(context, HttpResponseStatus.BAD_REQUEST);
        }
    }

    /** What stands where the route has names. */
    private static List<String> arguments(String route, RoutingContext context) {
        return Arrays.stream(route.split("/")).filter(part -> part.startsWith(":"))
                .map(part -> context.pathParam(part.substring(1))).toList();
    }

    private static void end(RoutingContext context, HttpResponseStatus status) {
        context.response().setStatusCode(status.code()).end();
    }
}
