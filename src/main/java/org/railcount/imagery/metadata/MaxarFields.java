package org.railcount.imagery.metadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The fields that IMD and isd XML have in common, by their IMD names (the XML has the same in upper case).
 *
 * @param images how many images the product was made of
 * @param field value of a field of the first image, or of the product where the image has none
 */
record MaxarFields(int images, Function<String, Optional<String>> field) {
    static MaxarFields of(ImdText imd) {
        return new MaxarFields(imd.images(), imd::value);
    }

    static MaxarFields of(XmlTree root) {
        XmlTree imd = root.first("IMD").orElse(root);
        List<XmlTree> images = imd.all("IMAGE");
        XmlTree image = images.isEmpty() ? imd : images.get(0);
        return new MaxarFields(images.size(), name -> image.text(name).or(() -> imd.text(name)));
    }

    void into(Findings findings) {
        for (String name : List.of("firstLineTime", "earliestAcqTime", "TLCTime")) {
            findings.time(name, field.apply(name));
        }
        findings.satellite(field.apply("satId"));
        findings.copyright(field.apply("copyright"));
        findings.sunAzimuthDeg(number("meanSunAz"));
        findings.sunElevationDeg(number("meanSunEl"));
        findings.offNadirDeg(number("meanOffNadirViewAngle"));
        findings.gsdM(number("meanCollectedGSD"));
        findings.gsdM(Numbers.mean(number("meanCollectedRowGSD"), number("meanCollectedColGSD")));
        findings.gsdM(number("meanProductGSD"));
        findings.gsdM(number("productGSD"));
        findings.cloudFraction("cloudCover", number("cloudCover"));
        if (images > 1) {
            findings.remark("The scene was made of " + images + " images; time and angles are those of the first.");
        }
    }

    private OptionalDouble number(String name) {
        return field.apply(name).map(Numbers::parse).orElse(OptionalDouble.empty());
    }
}
