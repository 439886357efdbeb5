using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Reviewers;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards that say who decides.</summary>
public static class ReviewerCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            foreach (var purpose in Enum.GetValues<PassOnPurpose>())
            {
                var model = new PassOnModel
                {
                    Purpose = purpose, RequisitionId = purpose == PassOnPurpose.Delegate ? null : Guid.Empty, Requisition = purpose == PassOnPurpose.Delegate ? null : $"R-1 {Hostile}",
                    People = [("Nora New", "nora"), (Hostile, "x")], Managers = purpose == PassOnPurpose.Reassign ? [("Morgan Manager", "morgan"), (Hostile, "y")] : [],
                    Until = new DateOnly(2026, 11, 27), HasBack = true,
                };
                yield return ($"pass-on-{purpose}-{language}", PassOnCard.Build(model, words).Card!);
                yield return ($"pass-on-{purpose}-unknown-{language}", PassOnCard.Build(model with { Written = Hostile, Ambiguous = purpose == PassOnPurpose.Add }, words).Card!);
            }

            var asked = new AskedQuestion(Hostile, "Mon 23 Nov 2026, 10:00", Hostile);
            var question = new QuestionModel { QuestionId = Guid.Empty, Code = "R-1", Title = Hostile, Candidate = Hostile, Question = asked, MayAnswer = true };
            yield return ($"question-{language}", QuestionCard.Build(question, words).Card!);
            yield return ($"question-answered-{language}", QuestionCard.Build(
                question with { Candidate = null, MayAnswer = false, Question = asked with { AnsweredBy = Hostile, AnsweredWhen = "Mon 23 Nov 2026, 11:00", Answer = Hostile } }, words).Card!);
            yield return ($"question-form-{language}", QuestionCard.BuildForm(Guid.Empty, Hostile, words).Card!);
            yield return ($"delegated-{language}", DelegatedCard.Build("R-1", Hostile, Hostile, until: null, Guid.Empty, words).Card!);
            yield return ($"delegated-until-{language}", DelegatedCard.Build("R-1", Hostile, Hostile, "Fri 27 Nov 2026", requisitionId: null, words).Card!);
        }
    }
}
