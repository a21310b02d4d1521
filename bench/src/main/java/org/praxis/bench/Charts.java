package org.praxis.bench;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Results as pictures. */
final class Charts {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 460;
  private static final List<Color> COLOURS =
      List.of(new Color(0x0f5c63), new Color(0x6fb7bd), new Color(0xd59b3a), new Color(0x8a5a9e));

  private Charts() {}

  /**
   * A bar for each name and each of several series.
   *
   * @param series what each name has in it, by the name of the series
   * @return the name of the file, under {@code bench/results}
   */
  static String bars(
      String file, String title, Map<String, ? extends Map<String, ? extends Number>> series) {
    CategoryChart chart =
        new CategoryChartBuilder().width(WIDTH).height(HEIGHT).title(title).build();
    dress(chart.getStyler());
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setOverlapped(false);
    series.forEach(
        (name, bars) ->
            chart.addSeries(
                name, List.copyOf(bars.keySet()), new ArrayList<Number>(bars.values())));
    return save(chart, file);
  }

  /**
   * Lines over the seconds of a run.
   *
   * @param lines of each second one number, by what they count
   * @return the name of the file, under {@code bench/results}
   */
  static String lines(String file, String title, Map<String, List<Long>> lines) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle("s").build();
    dress(chart.getStyler());
    chart.getStyler().setMarkerSize(0);
    lines.forEach((name, numbers) -> chart.addSeries(name, null, numbers));
    return save(chart, file);
  }

  private static void dress(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    styler.setSeriesColors(COLOURS.toArray(Color[]::new));
  }

  private static String save(Chart<?, ?> chart, String file) {
    try {
      BitmapEncoder.saveBitmap(chart, Result.FOLDER.resolve(file).toString(), BitmapFormat.PNG);
      return file + ".png";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
