using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Assets.Pdf;

/// <summary>Turns a PDF with text into one that holds only a picture of it, a little askew, with dust on the glass.</summary>
internal static class Scanner
{
    private const int DotsPerInch = 120;
    private const double Skew = 0.011;

    public static byte[] Scan(byte[] pdf)
    {
        var (pixels, width, height) = Rasterise(pdf);
        var stride = (width + 7) / 8;
        var bits = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sourceX = x + (int)Math.Round((y - (height / 2)) * Skew);
                var sourceY = y - (int)Math.Round((x - (width / 2)) * Skew);
                var inside = sourceX >= 0 && sourceX < width && sourceY >= 0 && sourceY < height;
                var light = !inside || pixels[(sourceY * width) + sourceX] > 150;
                if (light && !IsDust(x, y))
                {
                    bits[(y * stride) + (x / 8)] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        return PdfFile.WithPicture(bits, width, height);
    }

    // A fixed hash of the place instead of chance: the dust lies where it lay last time.
    private static bool IsDust(int x, int y) => ((((uint)x * 73856093u) ^ ((uint)y * 19349663u)) * 2654435761u) >> 20 == 7u;

    private static (byte[] Pixels, int Width, int Height) Rasterise(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftoppm", ["-gray", "-r", $"{DotsPerInch}", "-singlefile", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftoppm (poppler-utils) could not be started.");
        process.StandardInput.BaseStream.Write(pdf);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return ParsePgm(output.ToArray());
    }

    private static (byte[] Pixels, int Width, int Height) ParsePgm(byte[] image)
    {
        var header = Encoding.ASCII.GetString(image, 0, Math.Min(64, image.Length)).Split([' ', '\n'], 5);
        if (header is not ["P5", var columns, var rows, "255", _])
        {
            throw new InvalidOperationException("pdftoppm made no grey picture of the page.");
        }

        var (width, height) = (int.Parse(columns, CultureInfo.InvariantCulture), int.Parse(rows, CultureInfo.InvariantCulture));
        return (image[^(width * height)..], width, height);
    }
}
