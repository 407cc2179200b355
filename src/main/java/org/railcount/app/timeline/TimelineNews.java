package org.railcount.app.timeline;

/** Told what became of something that was asked of the timeline, in a sentence. */
public interface TimelineNews {
    void done(String sentence);

    void problem(String sentence);
}
