#!/usr/bin/env python3
"""Writes the GeoTIFF fixtures of this folder with GDAL (3.6 or newer) and fixtures.csv, which says what is in them.

Run it in this folder with a Python that has GDAL's bindings and NumPy. Every sample follows values() below, which
FixtureTest repeats; the ground positions in fixtures.csv are PROJ's.
"""
import csv
import os
import struct

import numpy
from osgeo import gdal, osr

gdal.UseExceptions()
gdal.SetConfigOption("GDAL_PAM_ENABLED", "NO")
W, H = 64, 48
# The yard's neighbourhood: UTM zone 52N, 0.5 m pixels.
UTM = ("EPSG:32652", (631000.0, 0.5, 0, 4698000.0, 0, -0.5))
rows = []


def values(kind, bands, width=W, height=H):
    b, r, c = numpy.mgrid[0:bands, 0:height, 0:width]
    base = 20 + (37 * b + 3 * c + 2 * r) % 200
    return {
        "smooth": lambda: 60 + 20 * b + c + r,
        "UINT8": lambda: base,
        "INT8": lambda: base - 120,
        "UINT16": lambda: base * 97 + b,
        "INT16": lambda: base * 97 - 10000,
        "UINT32": lambda: base * 1000,
        "INT32": lambda: base * -1000,
        "FLOAT32": lambda: base * 0.5 - 30,
        "FLOAT64": lambda: base * 0.5 - 30,
    }[kind]()


GDAL_TYPE = {
    "UINT8": gdal.GDT_Byte, "INT8": gdal.GDT_Byte, "UINT16": gdal.GDT_UInt16, "INT16": gdal.GDT_Int16,
    "UINT32": gdal.GDT_UInt32, "INT32": gdal.GDT_Int32, "FLOAT32": gdal.GDT_Float32, "FLOAT64": gdal.GDT_Float64,
}


def srs(text):
    s = osr.SpatialReference()
    s.SetFromUserInput(text)
    s.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return s


def lon_lat(crs, gt, col, row):
    to = srs("EPSG:4326")
    t = osr.CoordinateTransformation(srs(crs), to)
    x = gt[0] + gt[1] * col + gt[2] * row
    y = gt[3] + gt[4] * col + gt[5] * row
    return t.TransformPoint(x, y)[:2]


def make(name, kind, bands, options=(), crs=UTM[0], gt=UTM[1], values_kind=None, tolerance=0.0, write_crs=True,
         nodata=None, change=None, listed=True, metadata=None, descriptions=None, width=W, height=H, alpha=None):
    file = name + ".tif"
    options = list(options) + (["PIXELTYPE=SIGNEDBYTE"] if kind == "INT8" else [])
    d = gdal.GetDriverByName("GTiff").Create(file, width, height, bands, GDAL_TYPE[kind], options)
    if write_crs:
        d.SetProjection(srs(crs).ExportToWkt())
        d.SetGeoTransform(gt)
    if metadata:
        d.SetMetadata(metadata)
    for i, text in enumerate(descriptions or []):
        d.GetRasterBand(i + 1).SetDescription(text)
    if alpha:
        d.GetRasterBand(alpha).SetColorInterpretation(gdal.GCI_AlphaBand)
    if nodata is not None:
        d.GetRasterBand(1).SetNoDataValue(nodata)
    data = values(values_kind or kind, bands, width, height).astype("float64")
    if change:
        change(data)
    if kind == "INT8":
        data = data.astype("int8").view("uint8")
    for b in range(bands):
        d.GetRasterBand(b + 1).WriteArray(data[b].astype("uint8") if kind == "INT8" else data[b])
    d.FlushCache()
    d = None
    if listed:
        p0, p1 = lon_lat(crs, gt, 0, 0), lon_lat(crs, gt, width, height)
        rows.append([file, kind, values_kind or kind, bands, tolerance, *(f"{v:.10f}" for v in (*p0, *p1))])
    return file


TILE = ["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
WIDE = ["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=16"]
BAND = ["INTERLEAVE=BAND"]
SMALL = ["COMPRESS=DEFLATE", "PREDICTOR=2"]

# Compressions, predictors, strips and tiles.
make("u8-rgb-strips", "UINT8", 3)
make("u8-rgb-one-strip", "UINT8", 3, ["BLOCKYSIZE=48"])
make("u8-rgb-tiles", "UINT8", 3, TILE)
make("u8-rgb-deflate-p2-tiles", "UINT8", 3, TILE + ["COMPRESS=DEFLATE", "PREDICTOR=2"])
make("u8-rgb-deflate-strips", "UINT8", 3, ["COMPRESS=DEFLATE", "BLOCKYSIZE=7"])
make("u8-rgb-lzw-p2-strips", "UINT8", 3, ["COMPRESS=LZW", "PREDICTOR=2"])
make("u8-rgb-lzw-tiles", "UINT8", 3, WIDE + ["COMPRESS=LZW"])
make("u8-rgb-packbits", "UINT8", 3, ["COMPRESS=PACKBITS"])
make("u8-pan-packbits-tiles", "UINT8", 1, TILE + ["COMPRESS=PACKBITS"])
make("u8-rgb-zstd-p2", "UINT8", 3, TILE + ["COMPRESS=ZSTD", "PREDICTOR=2"])
make("u8-rgb-jpeg-ycbcr", "UINT8", 3, TILE + ["COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=95"],
     values_kind="smooth", tolerance=6)
make("u8-rgb-jpeg-ycbcr-strips", "UINT8", 3, ["COMPRESS=JPEG", "PHOTOMETRIC=YCBCR", "JPEG_QUALITY=95", "BLOCKYSIZE=16"],
     values_kind="smooth", tolerance=6)
make("u8-rgb-jpeg-rgb", "UINT8", 3, TILE + ["COMPRESS=JPEG", "JPEG_QUALITY=95"], values_kind="smooth", tolerance=6)
make("u8-pan-jpeg", "UINT8", 1, TILE + ["COMPRESS=JPEG", "JPEG_QUALITY=95"], values_kind="smooth", tolerance=4)
make("u8-4band-jpeg", "UINT8", 4, TILE + ["COMPRESS=JPEG", "JPEG_QUALITY=95"], values_kind="smooth", tolerance=6)
make("u8-rgb-jpeg-planar", "UINT8", 3, BAND + ["COMPRESS=JPEG", "JPEG_QUALITY=95", "BLOCKYSIZE=16"],
     values_kind="smooth", tolerance=6)

# Sample types, band counts, interleaving.
make("u8-pan", "UINT8", 1)
make("i8-pan", "INT8", 1, ["COMPRESS=DEFLATE"])
make("u16-pan-deflate-p2", "UINT16", 1, TILE + ["COMPRESS=DEFLATE", "PREDICTOR=2"])
make("u16-4band-deflate-p2", "UINT16", 4, TILE + ["COMPRESS=DEFLATE", "PREDICTOR=2"])
make("u16-8band-zstd-p2", "UINT16", 8, TILE + ["COMPRESS=ZSTD", "PREDICTOR=2"])
make("u16-8band-lzw-p2-planar", "UINT16", 8, BAND + TILE + ["COMPRESS=LZW", "PREDICTOR=2"])
make("u16-8band-planar-strips", "UINT16", 8, BAND)
make("u8-rgb-planar-deflate-strips", "UINT8", 3, BAND + ["COMPRESS=DEFLATE", "BLOCKYSIZE=10"])
make("i16-pan-lzw-p2", "INT16", 1, ["COMPRESS=LZW", "PREDICTOR=2"])
make("i16-4band", "INT16", 4, TILE)
make("u32-pan-deflate", "UINT32", 1, ["COMPRESS=DEFLATE"])
make("i32-pan-deflate-p2", "INT32", 1, ["COMPRESS=DEFLATE", "PREDICTOR=2"])
make("f32-pan-deflate-p3", "FLOAT32", 1, TILE + ["COMPRESS=DEFLATE", "PREDICTOR=3"])
make("f32-4band-zstd-p3", "FLOAT32", 4, TILE + ["COMPRESS=ZSTD", "PREDICTOR=3"])
make("f32-pan-lzw-p3", "FLOAT32", 1, ["COMPRESS=LZW", "PREDICTOR=3"])
make("f32-3band-lzw-p2", "FLOAT32", 3, ["COMPRESS=LZW", "PREDICTOR=2"])
make("f32-8band-planar", "FLOAT32", 8, BAND + TILE + ["COMPRESS=DEFLATE", "PREDICTOR=3"])
make("f64-pan-deflate-p3", "FLOAT64", 1, ["COMPRESS=DEFLATE", "PREDICTOR=3"])
make("f64-2band", "FLOAT64", 2, TILE)

# Byte order and BigTIFF.
make("u16-4band-bigtiff", "UINT16", 4, TILE + ["BIGTIFF=YES", "COMPRESS=DEFLATE", "PREDICTOR=2"])
make("u16-4band-big-endian", "UINT16", 4, TILE + ["ENDIANNESS=BIG", "COMPRESS=DEFLATE", "PREDICTOR=2"])
make("u16-4band-big-endian-lzw", "UINT16", 4, ["ENDIANNESS=BIG", "COMPRESS=LZW", "PREDICTOR=2"])
# Not with PREDICTOR=3: GDAL 3.6 writes its bytes in the wrong order when the file is big-endian, and reads garbage back.
make("f32-pan-bigtiff-big-endian", "FLOAT32", 1, TILE + ["BIGTIFF=YES", "ENDIANNESS=BIG", "COMPRESS=LZW", "PREDICTOR=2"])
make("f32-pan-big-endian", "FLOAT32", 1, ["ENDIANNESS=BIG"])

# Reference systems and grids.
geo = (130.58, 5e-6, 0, 42.42, 0, -5e-6)
make("crs-4326", "UINT8", 1, crs="EPSG:4326", gt=geo)
make("crs-3857", "UINT8", 1, crs="EPSG:3857", gt=(14536000.0, 0.7, 0, 5222000.0, 0, -0.7))
make("crs-2056", "UINT8", 1, crs="EPSG:2056", gt=(2615958.5, 0.25, 0, 1265009.5, 0, -0.25))
make("crs-5186-korea", "UINT8", 1, crs="EPSG:5186", gt=(200000.0, 0.5, 0, 550000.0, 0, -0.5))
make("crs-2263-feet", "UINT8", 1, crs="EPSG:2263", gt=(1000000.0, 1.5, 0, 200000.0, 0, -1.5))
make("crs-utm-south", "UINT8", 1, crs="EPSG:32756", gt=(334000.0, 0.5, 0, 6252000.0, 0, -0.5))
make("crs-user-defined", "UINT8", 1,
     crs="+proj=lcc +lat_1=40 +lat_2=44 +lat_0=42 +lon_0=130 +x_0=200000 +y_0=500000 +datum=WGS84 +units=m",
     gt=(248000.0, 0.5, 0, 547000.0, 0, -0.5))
make("crs-user-tmerc", "UINT8", 1,
     crs="+proj=tmerc +lat_0=38 +lon_0=129 +k=1 +x_0=200000 +y_0=500000 +ellps=GRS80 +towgs84=0,0,0 +units=m",
     gt=(330000.0, 0.5, 0, 991000.0, 0, -0.5))
make("grid-rotated", "UINT8", 3, gt=(631000.0, 0.4330127, 0.25, 4698000.0, 0.25, -0.4330127))
make("grid-south-up", "UINT8", 1, gt=(631000.0, 0.5, 0, 4697976.0, 0, 0.5))


def point(crs, gt, name):
    file = make(name, "UINT8", 1, crs=crs, gt=gt, metadata={"AREA_OR_POINT": "Point"})
    return file


point(*UTM, "grid-pixel-is-point")


def world(name, ending, crs, gt, prj):
    make(name, "UINT8", 1, ["PROFILE=BASELINE"], write_crs=False, crs=crs, gt=gt)
    with open(name + ending, "w") as f:
        # A world file gives the centre of the first pixel.
        f.write("\n".join(repr(v) for v in (gt[1], gt[4], gt[2], gt[5], gt[0] + gt[1] / 2 + gt[2] / 2,
                                            gt[3] + gt[4] / 2 + gt[5] / 2)) + "\n")
    if prj:
        with open(name + ".prj", "w") as f:
            s = srs(crs)
            if prj == "esri":
                s.MorphToESRI()
            f.write(s.ExportToWkt())


world("world-tfw-prj", ".tfw", *UTM, "esri")
world("world-tifw-prj", ".tifw", *UTM, "wkt")
world("world-wld-prj", ".wld", "EPSG:2056", (2615958.5, 0.25, 0, 1265009.5, 0, -0.25), "wkt")
world("world-rotated", ".tfw", UTM[0], (631000.0, 0.4330127, 0.25, 4698000.0, 0.25, -0.4330127), "esri")
# Systems whose own first axis points north: x is the easting all the same.
world("world-4326-prj", ".tfw", "EPSG:4326", geo, "wkt")
world("world-2180-prj", ".tfw", "EPSG:2180", (637000.0, 0.5, 0, 487000.0, 0, -0.5), "wkt")
make("crs-2180-north-first", "UINT8", 1, crs="EPSG:2180", gt=(637000.0, 0.5, 0, 487000.0, 0, -0.5))

# Nodata, alpha, masks: the 8 x 8 pixels at the top left are empty.
def blank(value):
    def change(data):
        data[:, :8, :8] = value
    return change


make("nodata-u16", "UINT16", 4, TILE + ["COMPRESS=DEFLATE"], nodata=0, change=blank(0), listed=False)
make("nodata-f32", "FLOAT32", 1, nodata=-9999.25, change=blank(-9999.25), listed=False)
make("nodata-nan", "FLOAT32", 1, nodata=float("nan"), change=blank(float("nan")), listed=False)
make("nodata-i16", "INT16", 1, nodata=-32768, change=blank(-32768), listed=False)


def blank_alpha(opaque):
    def change(data):
        data[-1] = opaque
        data[-1, :8, :8] = 0
    return change


make("alpha-rgba", "UINT8", 4, TILE + ["COMPRESS=DEFLATE", "PHOTOMETRIC=RGB", "ALPHA=YES"], change=blank_alpha(255),
     listed=False)
make("alpha-rgbn", "UINT16", 5, ["PHOTOMETRIC=RGB", "COMPRESS=DEFLATE"], change=blank_alpha(65535), listed=False, alpha=5)
make("alpha-pan", "UINT8", 2, ["ALPHA=YES"], change=blank_alpha(255), listed=False)
make("alpha-planar", "UINT8", 4, BAND + ["PHOTOMETRIC=RGB", "ALPHA=YES"], change=blank_alpha(255), listed=False)


def add_mask(file, internal):
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES" if internal else "NO")
    d = gdal.Open(file, gdal.GA_Update)
    d.CreateMaskBand(gdal.GMF_PER_DATASET)
    m = numpy.full((H, W), 255, "uint8")
    m[:8, :8] = 0
    d.GetRasterBand(1).GetMaskBand().WriteArray(m)
    d = None


add_mask(make("mask-internal", "UINT8", 3, TILE + ["COMPRESS=DEFLATE"], listed=False), True)
add_mask(make("mask-external", "UINT8", 3, TILE + ["COMPRESS=DEFLATE"], listed=False), False)


# Overviews hold a value of their own (200 + level), so that a test can see which one was read.
def overviews(file, external):
    d = gdal.Open(file, gdal.GA_ReadOnly if external else gdal.GA_Update)
    gdal.SetConfigOption("COMPRESS_OVERVIEW", "DEFLATE" if external else None)
    gdal.SetConfigOption("GDAL_TIFF_OVR_BLOCKSIZE", "64")
    d.BuildOverviews("NEAREST", [2, 4])
    gdal.SetConfigOption("COMPRESS_OVERVIEW", None)
    d = None
    d = gdal.Open(file + ".ovr" if external else file, gdal.GA_Update)
    for b in range(d.RasterCount):
        band = d.GetRasterBand(b + 1)
        targets = [band, band.GetOverview(0)] if external else [band.GetOverview(0), band.GetOverview(1)]
        for i, target in enumerate(targets):
            target.Fill(201 + i)
    d = None


overviews(make("overviews-internal", "UINT8", 3, TILE + ["COMPRESS=DEFLATE"], listed=False), False)
overviews(make("overviews-external", "UINT8", 1, TILE + ["COMPRESS=DEFLATE"], listed=False), True)
make("plain-for-cog", "UINT16", 4, nodata=0, change=blank(0), listed=False, width=256, height=256)
gdal.Translate("cog.tif", "plain-for-cog.tif", format="COG",
               creationOptions=["BLOCKSIZE=128", "COMPRESS=DEFLATE", "PREDICTOR=2", "OVERVIEWS=IGNORE_EXISTING"])
os.remove("plain-for-cog.tif")
make("plain-for-cog", "UINT8", 3, listed=False, width=256, height=256)
d = gdal.Open("plain-for-cog.tif", gdal.GA_Update)
gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
d.CreateMaskBand(gdal.GMF_PER_DATASET)
m = numpy.full((256, 256), 255, "uint8")
m[:64, :64] = 0
d.GetRasterBand(1).GetMaskBand().WriteArray(m)
d = None
gdal.Translate("cog-jpeg-mask.tif", "plain-for-cog.tif", format="COG",
               creationOptions=["BLOCKSIZE=128", "COMPRESS=JPEG", "OVERVIEWS=IGNORE_EXISTING"])
os.remove("plain-for-cog.tif")
# Tiles that were never written have no bytes in the file; they read as nodata.
d = gdal.GetDriverByName("GTiff").Create("sparse.tif", W, H, 1, gdal.GDT_UInt16, TILE + ["SPARSE_OK=TRUE"])
d.SetProjection(srs(UTM[0]).ExportToWkt())
d.SetGeoTransform(UTM[1])
d.GetRasterBand(1).SetNoDataValue(0)
d.GetRasterBand(1).WriteArray(values("UINT16", 1)[0][:16, :16], 0, 0)
d = None

# What the bands show.
make("bands-described", "UINT16", 4, SMALL, descriptions=["Red", "Green", "Blue", "Near Infrared"], listed=False)
make("20221003_011846_ssc2d3_0010_analytic", "UINT16", 4, SMALL, listed=False)
make("20240823_030539_03_24ee_3B_AnalyticMS_SR_8b", "UINT16", 8, SMALL, listed=False)
make("23NOV11004600-M2AS_R1C1-050186140010_01_P001", "UINT16", 8, SMALL, listed=False)
make("dated", "UINT8", 1, metadata={"TIFFTAG_DATETIME": "2023:10:05 02:11:33"}, listed=False)

# What cannot be read.
make("bad-lerc", "FLOAT32", 1, ["COMPRESS=LERC"], listed=False)
make("bad-webp", "UINT8", 3, TILE + ["COMPRESS=WEBP", "WEBP_LOSSLESS=YES"], listed=False)
make("bad-lzma", "UINT8", 3, ["COMPRESS=LZMA"], listed=False)
make("bad-one-bit", "UINT8", 1, ["NBITS=1"], listed=False)
make("bad-no-georeference", "UINT8", 3, write_crs=False, listed=False)
make("bad-no-crs", "UINT8", 3, ["PROFILE=BASELINE"], write_crs=False, listed=False)
with open("bad-no-crs.tfw", "w") as f:
    f.write("0.5\n0\n0\n-0.5\n631000.25\n4697999.75\n")
d = gdal.GetDriverByName("GTiff").Create("bad-complex.tif", W, H, 1, gdal.GDT_CFloat32)
d.SetProjection(srs(UTM[0]).ExportToWkt())
d.SetGeoTransform(UTM[1])
d = None
d = gdal.GetDriverByName("GTiff").Create("bad-rpc-only.tif", W, H, 1, gdal.GDT_Byte)
ones = "1 " + "0 " * 19
d.SetMetadata({"LINE_OFF": "24", "SAMP_OFF": "32", "LAT_OFF": "42.4", "LONG_OFF": "130.6", "HEIGHT_OFF": "50",
               "LINE_SCALE": "24", "SAMP_SCALE": "32", "LAT_SCALE": "0.1", "LONG_SCALE": "0.1", "HEIGHT_SCALE": "500",
               "LINE_NUM_COEFF": ones, "LINE_DEN_COEFF": ones, "SAMP_NUM_COEFF": ones, "SAMP_DEN_COEFF": ones}, "RPC")
d = None
d = gdal.GetDriverByName("GTiff").Create("bad-gcp-only.tif", W, H, 1, gdal.GDT_Byte)
d.SetGCPs([gdal.GCP(130.5, 42.4, 0, 0, 0), gdal.GCP(130.6, 42.4, 0, W, 0), gdal.GCP(130.5, 42.3, 0, 0, H),
           gdal.GCP(130.6, 42.31, 0, W, H)], srs("EPSG:4326").ExportToWkt())
d = None
whole = open(make("bad-cut-short", "UINT8", 3, TILE, listed=False), "rb").read()
open("bad-cut-short.tif", "wb").write(whole[: len(whole) // 2])
open("bad-header-only.tif", "wb").write(whole[:8])
open("bad-empty.tif", "wb").write(b"")
open("bad-text.tif", "wb").write(b"this is a text file that somebody named .tif\n")
# Deflate bytes overwritten with noise: the structure is sound, the pixels are not.
whole = bytearray(open(make("bad-noise", "UINT8", 3, TILE + ["COMPRESS=DEFLATE"], listed=False), "rb").read())
d = gdal.Open("bad-noise.tif")
at = int(d.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF"))
size = int(d.GetRasterBand(1).GetMetadataItem("BLOCK_SIZE_0_0", "TIFF"))
d = None
whole[at:at + size] = bytes((i * 73 + 5) % 256 for i in range(size))
open("bad-noise.tif", "wb").write(whole)
# A bomb: 60,000 x 60,000 pixels promised by one strip of 1 kB.
entries = [(256, 4, 60000), (257, 4, 60000), (258, 3, 8), (259, 3, 8), (262, 3, 1), (273, 4, 512), (277, 3, 1),
           (278, 4, 60000), (279, 4, 1024)]
bomb = struct.pack("<2sHIH", b"II", 42, 8, len(entries))
for tag, kind, value in entries:
    bomb += struct.pack("<HHII", tag, kind, 1, value)
bomb += struct.pack("<I", 0)
open("bad-bomb.tif", "wb").write(bomb.ljust(512, b"\0") + bytes(1024))

with open("fixtures.csv", "w", newline="") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["file", "type", "values", "bands", "tolerance", "lon0", "lat0", "lon1", "lat1"])
    out.writerows(rows)
