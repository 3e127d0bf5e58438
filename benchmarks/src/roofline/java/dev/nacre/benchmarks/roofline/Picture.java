package dev.nacre.benchmarks.roofline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

import dev.nacre.benchmarks.network.SingleKernel.Kind;
import dev.nacre.benchmarks.workload.KernelRates;
import dev.nacre.benchmarks.workload.KernelRates.Rate;

/** Arithmetic intensity against the rate reached, below the roofs of arithmetic, cache and memory. */
final class Picture {

    private static final double MIN_INTENSITY = 0.05;
    private static final double MAX_INTENSITY = 200;
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;

    private static final Color[] COLORS = {Color.GRAY, Color.BLACK, new Color(0x1f77b4), new Color(0x2ca02c),
        new Color(0xd62728), new Color(0x17becf), new Color(0xff7f0e), new Color(0x9467bd), new Color(0x8c564b)};

    private final XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title("Kernels on one thread")
            .xAxisTitle("operations for each byte that has to move at least once").yAxisTitle("GFLOP/s").build();

    private Picture() {
        var styler = chart.getStyler();
        styler.setXAxisLogarithmic(true);
        styler.setYAxisLogarithmic(true);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setXAxisMin(MIN_INTENSITY);
        styler.setXAxisMax(MAX_INTENSITY);
        styler.setYAxisMin(1.0);
        styler.setYAxisMax(1000.0);
        styler.setMarkerSize(9);
        styler.setSeriesColors(COLORS);
    }

    static void draw(KernelRates rates, Path file) {
        // Nothing is shown on a screen; a machine without one draws as well.
        System.setProperty("java.awt.headless", "true");
        var picture = new Picture();
        picture.addRoof("arrays in the cache of a core", rates.cache(), rates.peak());
        picture.addRoof("arrays in memory", rates.memory(), rates.peak());
        for (var kind : Kind.values()) {
            picture.addPoints(kind, rates.rates().stream().filter(rate -> rate.kernel().kind() == kind).toList());
        }
        try (var output = Files.newOutputStream(file)) {
            ImageIO.write(BitmapEncoder.getBufferedImage(picture.chart), "png", output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the picture to " + file, e);
        }
    }

    /** Up with the bandwidth until arithmetic bounds. */
    private void addRoof(String name, double bandwidth, double peak) {
        double ridge = peak / bandwidth;
        double[] intensities = {MIN_INTENSITY, ridge, MAX_INTENSITY};
        double[] rates = {MIN_INTENSITY * bandwidth, peak, peak};
        XYSeries roof = chart.addSeries("%s, %.0f GB/s".formatted(name, bandwidth), intensities, rates);
        roof.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        roof.setMarker(SeriesMarkers.NONE);
        roof.setLineStyle(new BasicStroke(2));
    }

    private void addPoints(Kind kind, List<Rate> rates) {
        if (rates.isEmpty()) {
            return;
        }
        double[] intensities = rates.stream().mapToDouble(rate -> rate.kernel().intensity()).toArray();
        double[] reached = rates.stream().mapToDouble(Rate::gigaflops).toArray();
        chart.addSeries(kind.name().toLowerCase(Locale.ROOT), intensities, reached)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    }
}
