namespace TeamsOrchestrator.Assets.Icons;

/// <summary>The app's two icons: a stack of cards, the front one ticked. Drawn in a square from 0 to 1.</summary>
internal static class AppIcon
{
    private const int Samples = 8;

    private static readonly Shape Back = Shape.Card(0.56, 0.30, 0.46, 0.34);
    private static readonly Shape Middle = Shape.Card(0.50, 0.42, 0.54, 0.38);
    private static readonly Shape Front = Shape.Card(0.44, 0.57, 0.62, 0.44);

    private static readonly Shape Tick = Shape.Either(
        Shape.Stroke(0.30, 0.575, 0.405, 0.68, 0.042),
        Shape.Stroke(0.405, 0.68, 0.595, 0.465, 0.042));

    // Fewer and heavier parts than the colour icon: at 32 pixels a hairline would be a smudge.
    private static readonly Shape OutlineFront = Shape.Card(0.45, 0.58, 0.72, 0.56);

    private static readonly Shape OutlineTick = Shape.Either(
        Shape.Stroke(0.29, 0.58, 0.41, 0.70, 0.042),
        Shape.Stroke(0.41, 0.70, 0.62, 0.46, 0.042));

    private static readonly Shape OutlineBack = Shape.Card(0.56, 0.42, 0.72, 0.56);

    public static byte[] Color() => Paint(192, (x, y) => (x, y) switch
    {
        _ when Tick.Contains(x, y) => (0x1B, 0x6B, 0x5F, 255),
        _ when Front.Contains(x, y) => (0xFF, 0xFF, 0xFF, 255),
        _ when Front.IsNear(x, y, 0.022) => (0x1B, 0x6B, 0x5F, 255),
        _ when Middle.Contains(x, y) => (0xBF, 0xE3, 0xDB, 255),
        _ when Middle.IsNear(x, y, 0.022) => (0x1B, 0x6B, 0x5F, 255),
        _ when Back.Contains(x, y) => (0x7D, 0xC0, 0xB2, 255),
        _ => (0x1B, 0x6B, 0x5F, 255),
    });

    public static byte[] Outline() => Paint(32, (x, y) =>
        OutlineTick.Contains(x, y)
        || OutlineFront.IsEdge(x, y, 0.034)
        || (OutlineBack.IsEdge(x, y, 0.034) && !OutlineFront.IsNear(x, y, 0.085))
            ? (0xFF, 0xFF, 0xFF, 255)
            : (0xFF, 0xFF, 0xFF, 0));

    private static byte[] Paint(int size, Func<double, double, (int Red, int Green, int Blue, int Alpha)> colorAt)
    {
        var rgba = new byte[size * size * 4];
        for (var pixel = 0; pixel < size * size; pixel++)
        {
            var (red, green, blue, alpha) = (0, 0, 0, 0);
            for (var sample = 0; sample < Samples * Samples; sample++)
            {
                var x = ((pixel % size) + (((sample % Samples) + 0.5) / Samples)) / size;
                var y = ((pixel / size) + (((sample / Samples) + 0.5) / Samples)) / size;
                var color = colorAt(x, y);
                (red, green, blue, alpha) = (red + color.Red, green + color.Green, blue + color.Blue, alpha + color.Alpha);
            }

            const int Total = Samples * Samples;
            (rgba[pixel * 4], rgba[(pixel * 4) + 1]) = ((byte)(red / Total), (byte)(green / Total));
            (rgba[(pixel * 4) + 2], rgba[(pixel * 4) + 3]) = ((byte)(blue / Total), (byte)(alpha / Total));
        }

        return Png.Write(rgba, size);
    }
}
