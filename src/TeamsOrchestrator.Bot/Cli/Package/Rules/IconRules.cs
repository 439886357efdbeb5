namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>The two icons: sizes, formats, and that the outline is white on nothing.</summary>
internal static class IconRules
{
    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    public static IEnumerable<string> CheckColor(string name, byte[] file) => SizeFault(name, file, ColorSize, out _) is { } fault ? [fault] : [];

    public static IEnumerable<string> CheckOutline(string name, byte[] file)
    {
        if (SizeFault(name, file, OutlineSize, out var picture) is { } fault)
        {
            return [fault];
        }

        if (!picture!.IsPlain)
        {
            return [$"{name}, the outline icon, has to be white on transparent: save it as a PNG with an alpha channel, 8 bits a channel and without interlacing."];
        }

        try
        {
            var pixels = picture.Pixels().Chunk(4).ToList();
            return pixels.Exists(pixel => pixel[3] > 0 && pixel is not [255, 255, 255, _]) ? [$"{name}, the outline icon, holds a colour; Teams wants it white, on transparent ground."]
                : !pixels.Exists(pixel => pixel[3] is 0) ? [$"{name}, the outline icon, has no transparent ground; Teams wants it white on transparent."]
                : !pixels.Exists(pixel => pixel[3] is 255) ? [$"{name}, the outline icon, shows nothing: its lines have to be white."]
                : [];
        }
        catch (InvalidDataException)
        {
            return [$"{name}, the outline icon, is damaged. Save it again as PNG."];
        }
    }

    private static string? SizeFault(string name, byte[] file, int size, out PngPicture? picture)
    {
        picture = PngPicture.Read(file);
        return picture is null ? $"{name} is no PNG file. Save the icon as PNG with {size} x {size} pixels."
            : (picture.Width, picture.Height) != (size, size) ? $"{name} has {picture.Width} x {picture.Height} pixels, and Teams wants {size} x {size}."
            : null;
    }
}
