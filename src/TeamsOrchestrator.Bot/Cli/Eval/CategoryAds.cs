namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>Finds the job ads of an evaluation: those of a folder, or those that the program brings.</summary>
internal static class CategoryAds
{
    private const string Prefix = "Eval.Jobs.";

    /// <summary>Reads the ads, by category.</summary>
    /// <exception cref="RefusedException">The folder is not there, or holds no ad.</exception>
    public static async Task<IReadOnlyList<CategoryAd>> ReadAsync(string? folder, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return [.. Own().OrderBy(ad => ad.Category, StringComparer.Ordinal)];
        }

        if (!Directory.Exists(folder))
        {
            throw new RefusedException($"The folder {folder} is not there. Check the path after --jobs.");
        }

        var ads = new List<CategoryAd>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            ads.Add(new CategoryAd(CategorisedCv.KeyOf(Path.GetFileNameWithoutExtension(path)), Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken)));
        }

        return ads.Count > 0 ? ads : throw new RefusedException($"The folder {folder} holds no job ads. Put one for each category into it, named like the category.");
    }

    private static IEnumerable<CategoryAd> Own()
    {
        var assembly = typeof(CategoryAds).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var file = name[Prefix.Length..];
            yield return new CategoryAd(Path.GetFileNameWithoutExtension(file), file, copy.ToArray());
        }
    }
}
