using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Why one person goes back to the hiring manager: reasons to pick from, and words of one's own.</summary>
internal static class SendBackReasons
{
    private static readonly string[] Always = ["Evidence", "Reason", "Other"];

    /// <summary>Builds the inputs. A choice carries its name and not its text: ten people stand on a page.</summary>
    public static IReadOnlyList<CardElement> Build(FinalRow row, Words words) => ReasonChoice.Build(
        PresetInput(row.ReviewId), SendBack.ReasonInput(row.ReviewId), words["Final_Reason", row.Name], NamesFor(row).Select(name => new Choice(words[$"Final_Why_{name}"], name)), words);

    /// <summary>Reads what was picked and written as one text, as the person read it.</summary>
    public static string? Read(CardCall call, Guid reviewId)
    {
        var picked = call.Input(PresetInput(reviewId));
        var preset = picked is Criteria || Always.Contains(picked, StringComparer.Ordinal) ? call.Actor.Words[$"Final_Why_{picked}"] : null;
        return ReasonChoice.Join(preset, call.Input(SendBack.ReasonInput(reviewId)));
    }

    /// <summary>Returns the id of a person's choice on the page.</summary>
    public static string PresetInput(Guid reviewId) => $"preset-{reviewId:N}";

    private const string Criteria = "Criteria";

    private static IEnumerable<string> NamesFor(FinalRow row) => row.OlderCriteria is null ? Always : [Criteria, .. Always];
}
