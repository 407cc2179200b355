package org.railcount.app.viewer.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.imagery.SceneException;

class TileSchedulerTest {
    private static final SceneKey KEY = new SceneKey(Path.of("scene.tif"), 1, 1, "look");

    private final Deque<Runnable> handedOver = new ArrayDeque<>();
    private final List<Integer> read = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final TileCache<String> cache = new TileCache<>(1000, tile -> 1);
    private final TileScheduler<String> scheduler = new TileScheduler<>(
            cache, handedOver::add, Runnable::run, new TileScheduler.Reads(2, 1), new TileScheduler.Listener<>() {
                @Override
                public void arrived(TileRequest request, String tile) {
                    told.add(tile);
                }

                @Override
                public void failed(TileRequest request, String sentence) {
                    told.add(sentence);
                }
            });

    @Test
    void reads_in_the_order_asked_for() {
        scheduler.want(tiles(5, 3, 8, 1), false);
        finishAll();

        assertThat(read).containsExactly(5, 3, 8, 1);
        assertThat(told).containsExactly("tile 5", "tile 3", "tile 8", "tile 1");
    }

    @Test
    void a_new_view_does_not_wait_behind_the_old_ones_queue() {
        scheduler.want(tiles(1, 2, 3, 4, 5, 6), false);
        scheduler.want(tiles(9), false);
        finishAll();

        assertThat(read).containsExactly(9);
    }

    @Test
    void what_two_views_need_is_read_once() {
        scheduler.want(tiles(1, 2, 3), false);
        scheduler.want(tiles(2, 1, 7), false);
        finishAll();

        assertThat(read).containsExactlyInAnyOrder(1, 2, 7);
    }

    @Test
    void at_most_two_reads_are_under_way() {
        scheduler.want(tiles(1, 2, 3, 4), false);

        assertThat(handedOver).hasSize(2);
    }

    @Test
    void while_the_view_moves_one_is_read_at_a_time_and_the_rest_as_soon_as_it_stands() {
        scheduler.want(tiles(1, 2, 3, 4), true);
        assertThat(handedOver).hasSize(1);

        scheduler.want(tiles(1, 2, 3, 4), false);
        assertThat(handedOver).hasSize(2);
        finishAll();
        assertThat(read).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tiles_in_memory_are_not_read_again() {
        cache.put(tile(1), "tile 1");
        scheduler.want(tiles(1, 2), false);
        finishAll();

        assertThat(read).containsExactly(2);
    }

    @Test
    void neighbours_are_read_when_the_view_has_its_tiles() {
        scheduler.want(tiles(1, 2, 3), false);
        scheduler.prefetch(tiles(50, 51));
        finishAll();

        assertThat(read).containsExactly(1, 2, 3, 50, 51);
    }

    @Test
    void a_tile_that_failed_is_told_once_and_tried_again_only_when_asked() {
        scheduler.want(List.of(broken(4)), false);
        finishAll();
        scheduler.want(List.of(broken(4)), false);
        finishAll();
        assertThat(told).containsExactly("scene.tif is cut off.");
        assertThat(scheduler.failure(tile(4))).contains("scene.tif is cut off.");

        scheduler.retry(KEY);
        scheduler.want(tiles(4), false);
        finishAll();
        assertThat(told).containsExactly("scene.tif is cut off.", "tile 4");
    }

    @Test
    void a_failure_that_nobody_waits_for_any_more_is_not_told() {
        scheduler.want(
                List.of(new TileScheduler.Wanted<>(tile(4), request -> {
                    scheduler.want(tiles(5), false);
                    throw new SceneException("closed");
                })),
                false);
        finishAll();

        assertThat(told).containsExactly("tile 5");
    }

    @Test
    void a_programming_error_in_one_tile_does_not_stop_the_others() {
        List<TileScheduler.Wanted<String>> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.add(new TileScheduler.Wanted<>(tile(i), request -> {
                throw new IllegalStateException("no");
            }));
        }
        wanted.addAll(tiles(7));
        scheduler.want(wanted, false);
        finishAll();

        assertThat(told).hasSize(4).last().isEqualTo("tile 7");
        assertThat(scheduler.isBusy()).isFalse();
    }

    private void finishAll() {
        while (!handedOver.isEmpty()) {
            handedOver.poll().run();
        }
    }

    private static TileRequest tile(int number) {
        return new TileRequest(KEY, 0, number, 0);
    }

    private List<TileScheduler.Wanted<String>> tiles(Integer... numbers) {
        return Arrays.stream(numbers)
                .map(number -> new TileScheduler.Wanted<String>(tile(number), request -> {
                    read.add(number);
                    return "tile " + number;
                }))
                .toList();
    }

    private static TileScheduler.Wanted<String> broken(int number) {
        return new TileScheduler.Wanted<>(tile(number), request -> {
            throw new SceneException("scene.tif is cut off.");
        });
    }
}
