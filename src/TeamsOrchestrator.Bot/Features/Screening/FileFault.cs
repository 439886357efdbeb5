using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says what is wrong with a file that was handed in.</summary>
internal static class FileFault
{
    private const string TooLarge = "TooLarge";

    public static string Text(string name, string? fault, FilesOptions limits, Words words) => string.Equals(fault, TooLarge, StringComparison.Ordinal)
        ? words["Progress_TooLarge", CardText.Escape(name), limits.Megabytes, limits.ZipMegabytes]
        : words["Progress_Problem", CardText.Escape(name), EvidencePanel.FaultText(fault, words)];
}
