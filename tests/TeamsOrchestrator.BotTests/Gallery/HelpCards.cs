using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Help;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the help, and of the cards that ask what was meant.</summary>
public static class HelpCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            foreach (var (name, model) in Models())
            {
                yield return ($"help-{name}-{language}", HelpCard.Build(model, words).Card!);
            }

            yield return ($"choose-requisition-{language}", ChooseRequisitionCard.Build(
                "R-9", [.. Enumerable.Range(1, 6).Select(number => ($"R-{number}", $"{Hostile} Senior Data Engineer with a long title", $"status R-{number}"))], words).Card!);
            yield return ($"choose-requisition-none-{language}", ChooseRequisitionCard.Build(string.Empty, [], words).Card!);
            yield return ($"choose-candidate-{language}", ChooseCandidateCard.Build(
                Hostile, [.. Enumerable.Range(1, 9).Select(number => ($"C-{number}", Hostile, "Senior Data Engineer", $"why C-{number}"))], words).Card!);
        }
    }

    private static IEnumerable<(string Name, HelpModel Model)> Models() =>
    [
        ("welcome", new HelpModel { Name = Hostile, Welcome = true, Recruiter = true, LocalMode = true }),
        ("welcome-hr", new HelpModel { Name = Hostile, Welcome = true, Recruiter = true, Hr = true, LocalMode = true }),
        ("recruiter", new HelpModel { Name = "Ana", Recruiter = true, LocalMode = true }),
        ("everything", new HelpModel { Name = "Ana", Recruiter = true, Manager = true, Hr = true, Admin = true, LocalMode = true }),
        ("nobody-recruits", new HelpModel { Name = "Ana", NobodyRecruits = true }),
        ("shared", new HelpModel { Welcome = true }),
    ];
}
