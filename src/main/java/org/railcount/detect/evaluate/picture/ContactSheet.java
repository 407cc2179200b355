package org.railcount.detect.evaluate.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures side by side on one dark sheet. Immutable. */
public final class ContactSheet {
    private static final Color PAPER = new Color(0x1C1C1C);
    private static final Color TEXT = new Color(0xF2F2F2);
    private static final Color MUTED = new Color(0xA8ADB3);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    private static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final int LINE = 18;
    private static final int PAD = 12;
    private static final int GAP = 20;
    private static final int HEADER = 54;
    private static final int COLUMNS = 4;

    /** Width of a picture on the sheet. */
    private static final int WIDTH = 400;

    /** More than anyone looks through; the pictures themselves are all written. */
    private static final int MOST = 24;

    private final List<Print> prints;

    /**
     * A picture with its caption.
     *
     * @param picture without the caption
     * @param title what is wrong
     * @param notes where it is
     */
    public record Print(BufferedImage picture, String title, List<String> notes) {
        public Print {
            notes = List.copyOf(notes);
        }

        /** The picture over its caption. */
        public BufferedImage withCaption() {
            int width = picture.getWidth();
            BufferedImage whole = new BufferedImage(width, height(width), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = graphics(whole);
            paint(g, 0, 0, width);
            legend(g, width - PAD, height(width) - PAD);
            g.dispose();
            return whole;
        }

        private int pictureHeight(int width) {
            return picture.getHeight() * width / picture.getWidth();
        }

        private int height(int width) {
            return pictureHeight(width) + 2 * PAD + LINE * (1 + notes.size()) - 6;
        }

        private void paint(Graphics2D g, int x, int y, int width) {
            g.drawImage(picture, x, y, width, pictureHeight(width), null);
            int baseline = y + pictureHeight(width) + PAD + LINE - 8;
            g.setFont(TITLE);
            g.setColor(TEXT);
            g.drawString(fitting(title, g.getFontMetrics(), width - 2 * PAD), x + PAD, baseline);
            g.setFont(NOTE);
            g.setColor(MUTED);
            for (String note : notes) {
                baseline += LINE;
                g.drawString(fitting(note, g.getFontMetrics(), width - 2 * PAD), x + PAD, baseline);
            }
        }
    }

    private ContactSheet(List<Print> prints) {
        this.prints = List.copyOf(prints);
    }

    /**
     * A sheet of at most 24 pictures, by turns one of each scene; none where there is no picture.
     *
     * @param scenes the pictures of each scene, the most telling first
     */
    public static Optional<ContactSheet> of(List<List<Print>> scenes) {
        List<Print> chosen = new ArrayList<>();
        int longest = scenes.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Print> scene : scenes) {
                if (i < scene.size() && chosen.size() < MOST) {
                    chosen.add(scene.get(i));
                }
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new ContactSheet(chosen));
    }

    /** Paints the sheet. */
    public BufferedImage paint() {
        int tallest = prints.stream().mapToInt(p -> p.height(WIDTH)).max().orElse(1);
        int columns = Math.min(COLUMNS, prints.size());
        int rows = (prints.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(
                GAP + columns * (WIDTH + GAP), HEADER + rows * (tallest + GAP), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(sheet);
        g.setFont(TITLE.deriveFont(16f));
        g.setColor(TEXT);
        g.drawString("Cars read wrongly", GAP, HEADER - 20);
        legend(g, sheet.getWidth() - GAP, HEADER - 20);
        for (int i = 0; i < prints.size(); i++) {
            prints.get(i).paint(g, GAP + i % columns * (WIDTH + GAP), HEADER + i / columns * (tallest + GAP), WIDTH);
        }
        g.dispose();
        return sheet;
    }

    /** The text, its end left out where it is too wide. */
    private static String fitting(String text, FontMetrics font, int width) {
        if (font.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && font.stringWidth(text.substring(0, end) + "…") > width) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        return g;
    }

    /** What the colours mean, ending at {@code right}. */
    private static void legend(Graphics2D g, int right, int baseline) {
        int x = sample(g, right, baseline, "detected", FailurePicture.DETECTED);
        sample(g, x - PAD, baseline, "labelled", FailurePicture.LABELLED);
    }

    private static int sample(Graphics2D g, int right, int baseline, String word, Color colour) {
        g.setFont(NOTE);
        g.setColor(MUTED);
        int text = right - g.getFontMetrics().stringWidth(word);
        g.drawString(word, text, baseline);
        int box = text - 6 - 18;
        g.setColor(colour);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Rectangle2D.Double(box, baseline - 10, 18, 9));
        return box;
    }
}
