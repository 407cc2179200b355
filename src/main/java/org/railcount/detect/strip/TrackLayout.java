package org.railcount.detect.strip;

import java.util.List;
import org.railcount.imagery.GroundFrame;
import org.railcount.model.Site;

/**
 * The lines along which a site's tracks are read, so that every piece of rail is read once and in one piece: a stretch that
 * two tracks of the site share is left to the longer one, and tracks that go on in one another become one line. A track that
 * neither overlaps nor goes on is a line by itself, as it was drawn.
 */
public final class TrackLayout {
    private TrackLayout() {}

    /** The lines of all tracks that have any length, in a scene's UTM frame, in the order of the site's tracks. */
    public static List<TrackLine> lines(Site site, GroundFrame ground) {
        List<Course> drawn = site.tracks().stream()
                .map(track -> Course.of(track.name(), TrackLine.vertices(track, ground)))
                .filter(course -> course.vertices().size() > 1)
                .toList();
        return courses(drawn).stream()
                .map(TrackLine::of)
                .filter(line -> line.size() > 1)
                .toList();
    }

    /** Joined before the cut, as pieces are too short to tell an overlap from a switch; and after it, where it cut ends. */
    static List<Course> courses(List<Course> drawn) {
        return EndJoin.joined(OverlapCut.apart(EndJoin.joined(drawn)));
    }
}
