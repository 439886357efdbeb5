using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Reviews.Messages;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the messages to candidates.</summary>
public static class MessageCards
{
    private const string Hostile = "<b>**[x](http://evil)**";
    private static readonly string Long = string.Concat(Enumerable.Repeat("Vielen Dank für Ihre Bewerbung und für die Zeit. ", 90))[..MessageDraft.MaxBody];
    private static readonly Guid RequisitionId = Guid.Parse("0190a000-0000-7000-8000-000000000001");

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            foreach (var (name, model) in Pages())
            {
                yield return ($"messages-{name}-{language}", MessagesCard.Build(model, words).Card!);
            }

            foreach (var (name, row) in Rows(words))
            {
                yield return ($"message-{name}-{language}", MessageCard.Build(row, RequisitionId, page: 2, words).Card!);
            }

            yield return ($"messages-older-{language}", MessagesCard.BuildOlder("R-1", Hostile, words).Card!);
            yield return ($"messages-passed-on-{language}", MessagesCard.BuildPassedOn("R-1", Hostile, words).Card!);
        }
    }

    private static MessagesModel Model(params MessageRow[] rows) => new()
    {
        RequisitionId = RequisitionId, Code = "R-1", Title = "Senior Data Engineer", Rows = rows,
        Counts = rows.GroupBy(row => row.Standing).ToDictionary(group => group.Key, group => group.Count()),
    };

    private static IEnumerable<(string Name, MessagesModel Model)> Pages()
    {
        yield return ("drafts", Model(Row(1), Row(2), Row(3)) with { Due = "To be decided by Thu 26 Nov 2026.", OffersDigest = true });
        yield return ("hostile", Model([.. Enumerable.Range(1, 5).Select(number => Row(number, Hostile, Long))]) with { Title = Hostile, Page = 2, Pages = 3, Skipped = 2 });
        yield return ("later", Model(
            Row(1) with { Standing = MessageStanding.Ready, When = "Ready to send since Mon 23 Nov 2026, 10:15." }, Row(2) with { Standing = MessageStanding.Approved, When = "Approved by Riley Recruiter; goes at 10:15." },
            Row(3) with { Standing = MessageStanding.NoMessage }, Row(4) with { Standing = MessageStanding.NotSent }, Row(5) with { Standing = MessageStanding.Sent }) with { Skipped = 1 });
        yield return ("none", Model());
    }

    private static IEnumerable<(string Name, MessageRow Row)> Rows(Words words)
    {
        var answer = new RevisionAnswer(
            Hostile, [new UnderstoodInstruction(InstructionKind.Shorter, string.Empty, null, "shorter"), new UnderstoodInstruction(InstructionKind.Mention, Hostile, null, "mention")], [Hostile], Changed: true);
        yield return ("draft", Row(1) with { Answer = answer, MadeBy = "rules-based", Decisions = [words["Message_Proposed", "Morgan", "x"], words["Message_MadeFinal", "Harper"]] });
        yield return ("without-address", Row(1) with { Version = Version("Dear Ana,", to: null, MessageRemark.NoReason, MessageRemark.OtherLanguage), NoMoreRevisions = true });
        yield return ("without-text", Row(1) with { Version = null, Artifact = null });
        yield return ("edited", Row(1, Hostile, Long) with { Changes = Hostile + Long, Artifact = Artifact(agent: null) });
        yield return ("ready", Row(1) with { Standing = MessageStanding.Ready, MessageId = RequisitionId, When = "Ready to send since Mon 23 Nov 2026, 10:15." });
        yield return ("uncertain", Row(1, Hostile, Long) with { Standing = MessageStanding.Ready, MessageId = RequisitionId, MayHaveLeft = true });
        yield return ("not-sent", Row(1) with { Standing = MessageStanding.NotSent, MessageId = RequisitionId });
        yield return ("no-message", Row(1) with { Standing = MessageStanding.NoMessage, Reason = Hostile });
        yield return ("sent", Row(1) with { Standing = MessageStanding.Sent, MessageId = RequisitionId });
    }

    private static MessageRow Row(int number, string name = "Ana Soler", string body = "Dear Ana Soler,\n\nThank you.\n\nKind regards\nRiley Recruiter") => new()
    {
        ReviewId = new Guid(number, 3, 7, 8, 0, 0, 0, 0, 0, 0, 1), Round = 1, Standing = MessageStanding.ToReview, Code = $"C-{number}", Name = name,
        Outcome = number % 2 == 0 ? Outcome.Advance : Outcome.NotTakenFurther, Artifact = Artifact("local-messenger/1"), Version = Version(body, "ana.soler@mail.example"),
    };

    private static MessageVersion Version(string body, string? to, params MessageRemark[] remarks) =>
        new(new MessageDraft(MessageKind.Rejection, "en", $"Your application: {Hostile}", body, remarks, MessageStyle.Plain), to);

    private static ArtifactVersion Artifact(string? agent) => new()
    {
        Id = RequisitionId, TenantId = "t", RequisitionId = RequisitionId, Kind = ArtifactKind.Message, Number = 1, Agent = agent, PersonId = agent is null ? RequisitionId : null,
        InputsFingerprint = string.Empty, Content = [], CreatedAt = 0,
    };
}
