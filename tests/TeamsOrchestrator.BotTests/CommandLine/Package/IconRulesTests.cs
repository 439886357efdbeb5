using TeamsOrchestrator.Bot.Cli.Package;
using TeamsOrchestrator.Bot.Cli.Package.Rules;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

public sealed class IconRulesTests
{
    [Fact]
    public void The_icons_of_the_repository_are_right()
    {
        IconRules.CheckColor("color.png", File.ReadAllBytes(Path.Combine(PackageFolder.Original, "color.png"))).ShouldBeEmpty();
        IconRules.CheckOutline("outline.png", File.ReadAllBytes(Path.Combine(PackageFolder.Original, "outline.png"))).ShouldBeEmpty();
    }

    [Fact]
    public void Pixels_are_read_whatever_filters_the_file_uses()
    {
        static (byte, byte, byte, byte) Pixel(int x, int y) => ((byte)(x * 7), (byte)(y * 11), (byte)(x * y), (byte)(255 - x));

        var plain = PngPicture.Read(PngFile.Write(32, 32, Pixel))!;
        var filtered = PngPicture.Read(PngFile.Write(32, 32, Pixel, everyFilter: true))!;

        plain.Pixels()[4].ShouldBe((byte)7);
        filtered.Pixels().ShouldBe(plain.Pixels());
    }

    [Theory]
    [InlineData("small", "has 31 x 32 pixels, and Teams wants 32 x 32")]
    [InlineData("coloured", "holds a colour")]
    [InlineData("filled", "has no transparent ground")]
    [InlineData("empty", "shows nothing")]
    [InlineData("palette", "save it as a PNG with an alpha channel")]
    [InlineData("no picture", "is no PNG file")]
    [InlineData("half", "is no PNG file")]
    [InlineData("damaged", "is damaged")]
    public void A_wrong_outline_icon_is_told(string kind, string told)
    {
        static (byte, byte, byte, byte) White(byte alpha) => (255, 255, 255, alpha);
        static (byte, byte, byte, byte) Framed(int x, int y) => White(x is 0 or 31 ? (byte)255 : (byte)0);
        var right = PngFile.Write(32, 32, Framed);
        IconRules.CheckOutline("outline.png", right).ShouldBeEmpty();
        var file = kind switch
        {
            "small" => PngFile.Write(31, 32, Framed),
            "coloured" => PngFile.Write(32, 32, (x, y) => x == 5 ? ((byte)200, (byte)255, (byte)255, (byte)1) : Framed(x, y)),
            "filled" => PngFile.Write(32, 32, (_, _) => White(255)),
            "empty" => PngFile.Write(32, 32, (_, _) => White(0)),
            "palette" => PngFile.Write(32, 32, Framed, colorType: 3),
            "no picture" => "GIF89a"u8.ToArray(),
            "half" => right[..60],
            _ => [.. right[..44], .. new byte[right.Length - 56], .. right[^12..]],
        };

        IconRules.CheckOutline("outline.png", file).ShouldHaveSingleItem().ShouldContain(told);
    }

    [Theory]
    [InlineData(191, 192, "color.png has 191 x 192 pixels, and Teams wants 192 x 192.")]
    [InlineData(192, 96, "color.png has 192 x 96 pixels, and Teams wants 192 x 192.")]
    public void A_wrong_color_icon_is_told(int width, int height, string told) =>
        IconRules.CheckColor("color.png", PngFile.Write(width, height, (_, _) => (1, 2, 3, 255))).ShouldBe([told]);
}
