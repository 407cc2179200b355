package org.railcount.simulate.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.railcount.model.RailcarType;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Paint;

/**
 * Draws single cars: model, livery, load and cover. Cars of one string made from one {@link Style} look alike, as block
 * trains do.
 */
public final class CarBuilder {
    private static final int[] BOXCAR_ROOFS = {
        0x6d5247, 0x5d4a41, 0x77706a, 0x8d8b86, 0xa8a7a2, 0x5f6b63, 0x4f5d57, 0x7b4a3c, 0x6a7a86, 0x54616e, 0x3f4b46,
        0xb9b7b0
    };
    private static final int[] SHELLS = {
        0x5a3d30, 0x67473a, 0x4b3a33, 0x6d4b3b, 0x4a5650, 0x3d4b46, 0x58606a, 0x74685c, 0x3e3b39, 0x7b3f34
    };
    private static final int[] LOADS = {0x2b2a2a, 0x24252a, 0x5f4436, 0x6d5748, 0x8a8172, 0x77706a, 0xa39a88, 0x94744c};
    private static final int[] TANKS = {0x2f2d2c, 0x3b3a39, 0x55504b, 0xa9a79f, 0xbab8b0, 0xb08a4c, 0x6e6a64, 0x7d5a48};
    private static final int[] HOPPERS = {0x8c8b87, 0x9b9a95, 0x7c6a5c, 0x6a7568, 0xb3aea2, 0x74808a};
    private static final int[] CONTAINERS = {
        0x8c4a35, 0x9b5a3c, 0x4d6c95, 0x3a567f, 0x6b8fb0, 0x4f6e58, 0xb7b6b1, 0xc9c8c3, 0x7a3a33, 0xb48b4a, 0x777b80,
        0x5c3b34
    };
    private static final int[] ROOF_GREENS = {0x3f4f45, 0x4b4f50, 0x5b4a44, 0x6f6f6c, 0x45525c};

    private final SplittableRandom random;
    private final TarpColours tarps;

    public CarBuilder(SplittableRandom random, TarpColours tarps) {
        this.random = random;
        this.tarps = tarps;
    }

    /**
     * What the cars of a block have in common.
     *
     * @param model the model
     * @param seed picks paint and load
     * @param covered whether tarps lie over them
     * @param tarp tarp colour, 0xRRGGBB
     */
    public record Style(CarModel model, long seed, boolean covered, int tarp) {}

    /** A style for a class of car. */
    public Style style(RailcarType type, boolean covered) {
        List<CarModel> models = RollingStock.of(type);
        int pick = Math.min(random.nextInt(models.size()), random.nextInt(models.size()));
        return new Style(models.get(pick), random.nextLong(), covered, tarpColour());
    }

    /** A tarp's colour. */
    public int tarpColour() {
        return tarps.rgb().get(random.nextInt(tarps.rgb().size()));
    }

    /** A container's colour. */
    public int containerColour() {
        return CONTAINERS[random.nextInt(CONTAINERS.length)];
    }

    /** A car of a style; {@code footprint} is over the couplers. */
    public Railcar build(Style style, Footprint footprint, String track, String string) {
        SplittableRandom common = new SplittableRandom(style.seed());
        CarModel model = style.model();
        CarShape shape = style.covered() ? tarped(style, common) : bare(model, common);
        return new Railcar(footprint, model, shape, style.covered(), track, string, random.nextInt());
    }

    private CarShape bare(CarModel model, SplittableRandom common) {
        double age = 0.25 + 0.65 * random.nextDouble();
        return switch (model.type()) {
            case GONDOLA -> gondola(common, age);
            case TANK -> {
                int colour = either(common, TANKS, 0.75);
                yield new TankShape(
                        vary(colour), Paint.of(0x1d1b1a, 0.04).mix(vary(colour), 0.4 * random.nextDouble()), age);
            }
            case HOPPER -> new HopperShape(vary(either(common, HOPPERS, 0.8)), vary(0x6f6c67), age);
            case FLATCAR -> new FlatShape(vary(0x5c4c3e), containers(model, common), age);
            case LOCOMOTIVE ->
                new LocomotiveShape(
                        vary(pick(common, ROOF_GREENS)),
                        vary(common.nextInt(3) == 0 ? 0x7a3f35 : 0x3f5a47),
                        model.name().equals("TEM2"));
            case COACH -> new CoachShape(vary(pick(common, ROOF_GREENS)), vary(0x3b5546));
            default -> {
                int colour = either(common, BOXCAR_ROOFS, 0.6);
                yield new BoxcarShape(vary(colour), vary(pick(common, SHELLS)), age, random.nextInt(3) > 0);
            }
        };
    }

    private CarShape gondola(SplittableRandom common, double age) {
        boolean empty = common.nextInt(5) < 2;
        int shell = either(common, SHELLS, 0.7);
        int load = pick(common, LOADS);
        double fill = empty ? 0.2 : 0.55 + 0.5 * common.nextDouble() + 0.08 * random.nextDouble();
        Paint floor = Paint.of(0x4a3d34).mix(Paint.of(load), 0.3 * random.nextDouble());
        return new GondolaShape(vary(shell), empty ? floor : vary(load), fill, 1 + common.nextInt(3), age);
    }

    private CarShape tarped(Style style, SplittableRandom common) {
        int colour = random.nextInt(5) == 0 ? tarpColour() : style.tarp();
        boolean flat = style.model().type() == RailcarType.FLATCAR;
        double deck = style.model().heightM() - (flat ? 0 : 0.7);
        double load = flat ? 1.5 + 1.2 * common.nextDouble() : 0.7 + 0.7 * common.nextDouble();
        double reach = flat ? 0.78 + 0.2 * random.nextDouble() : 1.0;
        return new TarpShape(vary(colour), vary(flat ? 0x5c4c3e : 0x5a4238), deck, load, reach, 1 + common.nextInt(4));
    }

    private List<FlatShape.Box> containers(CarModel model, SplittableRandom common) {
        List<FlatShape.Box> boxes = new ArrayList<>();
        if (common.nextInt(3) == 0) {
            return boxes;
        }
        double used = 0;
        while (true) {
            double length = common.nextInt(3) == 0 ? 12.19 : 6.06;
            if (used + length > model.bodyM()) {
                break;
            }
            if (random.nextInt(8) > 0) {
                boxes.add(new FlatShape.Box(
                        used + length / 2, length, random.nextInt(4) == 0 ? 2.9 : 2.59, vary(containerColour())));
            }
            used += length + 0.12;
        }
        double shift = (used - 0.12) / 2;
        return boxes.stream()
                .map(box -> new FlatShape.Box(box.centreM() - shift, box.lengthM(), box.heightM(), box.paint()))
                .toList();
    }

    private int either(SplittableRandom common, int[] palette, double alike) {
        int shared = pick(common, palette);
        return random.nextDouble() < alike ? shared : pick(random, palette);
    }

    private static int pick(SplittableRandom source, int[] palette) {
        return palette[source.nextInt(palette.length)];
    }

    /** The colour as it has faded on this one car. */
    private Paint vary(int rgb) {
        Paint paint = Paint.of(rgb).times(0.82 + 0.36 * random.nextDouble());
        float warm = (float) (1 + 0.08 * (random.nextDouble() - 0.5));
        return new Paint(paint.blue() / warm, paint.green(), paint.red() * warm, paint.nir());
    }
}
