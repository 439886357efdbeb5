namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>The job ad of a category.</summary>
/// <param name="Category">The key of the category.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Content">The file.</param>
internal sealed record CategoryAd(string Category, string FileName, ReadOnlyMemory<byte> Content);
