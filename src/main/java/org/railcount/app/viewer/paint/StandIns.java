package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.app.viewer.tiles.SceneKey;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.app.viewer.tiles.TileGrid;
import org.railcount.app.viewer.tiles.TileRequest;

/**
 * Finds the tile that a view wants, or what can stand in for it until it is read: the nearest coarser one and finer ones
 * over that; after a change of colours the tile in the colours before. Confined to one thread.
 */
public final class StandIns {
    private final TileSource tiles;
    /** The last pixels that were on the screen at full resolution. */
    private @Nullable SceneKey complete;

    /** Finds tiles in memory. */
    @FunctionalInterface
    public interface TileSource {
        Optional<Tile> get(TileRequest request);
    }

    /** A tile and the request that it was read for. */
    record Patch(TileRequest request, Tile tile) {}

    StandIns(TileSource tiles) {
        this.tiles = tiles;
    }

    /** The tile itself, else what stands in for it, in the order of painting. */
    List<Patch> patches(TileGrid grid, TileRequest request) {
        Optional<Patch> itself = find(request).or(() -> earlierLook(request).flatMap(this::find));
        if (itself.isPresent()) {
            return List.of(itself.get());
        }
        List<Patch> patches = new ArrayList<>();
        TileRequest coarser = request;
        while (patches.isEmpty() && coarser.level() < grid.coarsest()) {
            coarser = coarser.parent();
            find(coarser).ifPresent(patches::add);
        }
        for (int i = 0; i < 4 && request.level() > 0; i++) {
            TileRequest finer = new TileRequest(
                    request.scene(), request.level() - 1, request.col() * 2 + i % 2, request.row() * 2 + i / 2);
            if (finer.col() < grid.columns(finer.level()) && finer.row() < grid.rows(finer.level())) {
                find(finer).ifPresent(patches::add);
            }
        }
        return patches;
    }

    /** The same tile as it looked before the colours were changed: sharp in other colours disturbs less than blurred. */
    private Optional<TileRequest> earlierLook(TileRequest request) {
        SceneKey before = complete;
        return before != null && before.isSamePixels(request.scene())
                ? Optional.of(new TileRequest(before, request.level(), request.col(), request.row()))
                : Optional.empty();
    }

    private Optional<Patch> find(TileRequest request) {
        return tiles.get(request).map(tile -> new Patch(request, tile));
    }

    /** How much of a view its patches cover. */
    Coverage covered(Map<TileRequest, List<Patch>> patches) {
        Coverage coverage = coverage(patches);
        if (coverage == Coverage.FULL) {
            patches.keySet().stream().findAny().ifPresent(request -> complete = request.scene());
        }
        return coverage;
    }

    private static Coverage coverage(Map<TileRequest, List<Patch>> patches) {
        boolean full = true;
        for (Map.Entry<TileRequest, List<Patch>> each : patches.entrySet()) {
            boolean covered = each.getValue().stream()
                    .anyMatch(patch -> patch.request().level() >= each.getKey().level());
            if (!covered) {
                return Coverage.NONE;
            }
            Patch first = each.getValue().get(0);
            full &= first.request().equals(each.getKey()) && !first.tile().isDraft();
        }
        return full ? Coverage.FULL : Coverage.COARSE;
    }
}
