using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Says what is wrong with a file that was handed in.</summary>
internal static class FileFault
{
    public static string Text(string name, string? fault, FilesOptions limits, Words words) => fault switch
    {
        nameof(UnreadableReason.TooLarge) => words["Progress_TooLarge", CardText.Escape(name), limits.Megabytes, limits.ZipMegabytes],
        nameof(UnreadableReason.TooManyFiles) => words["Progress_TooManyFiles", CardText.Escape(name), limits.ZipFiles],
        _ => words["Progress_Problem", CardText.Escape(name), EvidencePanel.FaultText(fault, words)],
    };
}
