package org.railcount.app.viewer.tiles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.railcount.app.text.Phrases;
import org.railcount.imagery.SceneException;

/**
 * Decides which tile is read next. Each view asks for its tiles anew, best first; that begins a new generation, and what
 * earlier ones asked for and nobody reads yet is dropped. Only a few reads are handed to the executor at a time, so that
 * a new view never waits behind an old one's queue. Tiles asked for ahead of need are read when nothing else is wanted.
 * Thread-safe; listeners are called on the notifying executor.
 *
 * @param <T> a tile that was read
 */
public final class TileScheduler<T> {
    private static final Phrases TEXT = Phrases.of(TileScheduler.class);

    /** Reads one tile. */
    @FunctionalInterface
    public interface Loader<T> {
        T load(TileRequest request) throws SceneException;

        /** Whether a tile in memory should be read again, because it can be read better by now. */
        default boolean outdated(T tile) {
            return false;
        }
    }

    /**
     * How many tiles are read at a time.
     *
     * @param atRest while the view stands still, at least 1
     * @param moving while it moves: reading must not take the processors that draw it; at least 1
     */
    public record Reads(int atRest, int moving) {}

    /** A tile and who can read it. */
    public record Wanted<T>(TileRequest request, Loader<T> loader) {}

    /** Told how each read ended. */
    public interface Listener<T> {
        void arrived(TileRequest request, T tile);

        void failed(TileRequest request, String sentence);
    }

    private final TileCache<T> cache;
    private final Executor readers;
    private final Executor notifying;
    private final Reads reads;
    private final Listener<T> listener;

    private final Deque<Wanted<T>> waiting = new ArrayDeque<>();
    private final Deque<Wanted<T>> ahead = new ArrayDeque<>();
    private final Set<TileRequest> wanted = new HashSet<>();
    private final Set<TileRequest> reading = new HashSet<>();
    private final Map<TileRequest, String> failures = new HashMap<>();
    private boolean moving;

    /**
     * @param readers where tiles are read
     * @param notifying where the listener is called
     */
    public TileScheduler(TileCache<T> cache, Executor readers, Executor notifying, Reads reads, Listener<T> listener) {
        this.cache = cache;
        this.readers = readers;
        this.notifying = notifying;
        this.reads = reads;
        this.listener = listener;
    }

    /**
     * Asks for a view's tiles, in place of all that was asked for before.
     *
     * @param inOrder best first
     * @param inMotion whether the view was another one just now
     */
    public void want(List<Wanted<T>> inOrder, boolean inMotion) {
        synchronized (this) {
            moving = inMotion;
            waiting.clear();
            ahead.clear();
            wanted.clear();
            for (Wanted<T> tile : inOrder) {
                wanted.add(tile.request());
                if (needed(tile)) {
                    waiting.add(tile);
                }
            }
        }
        pump();
    }

    /** Asks for tiles that the next views will likely need, until the next {@link #want}. */
    public void prefetch(List<Wanted<T>> inOrder) {
        synchronized (this) {
            for (Wanted<T> tile : inOrder) {
                wanted.add(tile.request());
                ahead.add(tile);
            }
        }
        pump();
    }

    /** Why a tile could not be read, where that was tried. */
    public synchronized Optional<String> failure(TileRequest request) {
        return Optional.ofNullable(failures.get(request));
    }

    /** Forgets the failures of a scene, so that its tiles are tried again. */
    public synchronized void retry(SceneKey scene) {
        failures.keySet().removeIf(request -> request.scene().equals(scene));
    }

    /** Whether a read is under way or waiting. */
    public synchronized boolean isBusy() {
        return !reading.isEmpty() || !waiting.isEmpty();
    }

    private boolean needed(Wanted<T> tile) {
        return !reading.contains(tile.request())
                && !failures.containsKey(tile.request())
                && cache.get(tile.request()).map(tile.loader()::outdated).orElse(true);
    }

    private void pump() {
        for (Optional<Wanted<T>> next = take(); next.isPresent(); next = take()) {
            Wanted<T> tile = next.get();
            try {
                readers.execute(() -> read(tile));
            } catch (RejectedExecutionException e) {
                // The window was closed, and with it the readers: nobody will miss the tile.
                done(tile.request(), Optional.empty());
                return;
            }
        }
    }

    private synchronized Optional<Wanted<T>> take() {
        while (reading.size() < (moving ? reads.moving() : reads.atRest())) {
            Wanted<T> tile = waiting.isEmpty() ? ahead.poll() : waiting.poll();
            if (tile == null) {
                return Optional.empty();
            }
            if (needed(tile)) {
                reading.add(tile.request());
                return Optional.of(tile);
            }
        }
        return Optional.empty();
    }

    private void read(Wanted<T> wantedTile) {
        TileRequest request = wantedTile.request();
        if (!dropIfStale(request)) {
            try {
                T tile = wantedTile.loader().load(request);
                cache.put(request, tile);
                done(request, Optional.empty());
                notifying.execute(() -> listener.arrived(request, tile));
            } catch (SceneException e) {
                fail(request, String.valueOf(e.getMessage()));
            } catch (RuntimeException | OutOfMemoryError e) {
                fail(request, TEXT.get("part-unreadable", request.scene().path().getFileName(), e));
            }
        }
        pump();
    }

    private void fail(TileRequest request, String sentence) {
        if (!dropIfStale(request)) {
            done(request, Optional.of(sentence));
            notifying.execute(() -> listener.failed(request, sentence));
        }
    }

    /** Ends a read that nobody waits for. In one step: a view that asks for the tile meanwhile must not take it for being read. */
    private synchronized boolean dropIfStale(TileRequest request) {
        boolean stale = !wanted.contains(request);
        if (stale) {
            reading.remove(request);
        }
        return stale;
    }

    private synchronized void done(TileRequest request, Optional<String> failure) {
        reading.remove(request);
        failure.ifPresent(sentence -> failures.put(request, sentence));
    }
}
