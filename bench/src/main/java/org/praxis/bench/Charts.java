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
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setLegendBorderColor(Color.WHITE);
    chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    chart.getStyler().setSeriesColors(COLOURS.toArray(Color[]::new));
    chart.getStyler().setOverlapped(false);
    series.forEach(
        (name, bars) ->
            chart.addSeries(
                name, List.copyOf(bars.keySet()), new ArrayList<Number>(bars.values())));
    try {
      BitmapEncoder.saveBitmap(chart, Result.FOLDER.resolve(file).toString(), BitmapFormat.PNG);
      return file + ".png";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
