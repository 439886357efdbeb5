using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;

namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary><c>new requisition</c>, perhaps with a title and a manager: a form, from which the job description is written.</summary>
internal sealed class NewRequisitionCommand(ManagerSearch managers, RoleBook roles, KeptFiles kept, Outbox outbox, KeyFactory ids, BotLink link, IOptions<InterviewsOptions> interviews) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!call.Actor.IsRecruiter)
        {
            Say(call, roles.HasRecruiters ? "Screen_NotRecruiter" : "Screen_NoRecruiters");
            return;
        }

        if (!call.Actor.InPersonalChat)
        {
            Say(call, link.Url is null ? "Intake_PersonalChatOnly" : "Intake_PersonalChatLink", link.Url ?? string.Empty);
            return;
        }

        var text = ScreenText.Read(call.Arguments);
        var found = await managers.FindAsync(text, call, cancellationToken);
        var entry = new IntakeEntry
        {
            Title = found.Title.Length == 0 ? null : found.Title,
            Picked = found is { Managers: [var only], Unknown.Count: 0 } ? only.ObjectId : null,
            Managers = found is { Managers.Count: > 1 } or { Unknown.Count: > 0 } ? call.Actor.Words.List([.. found.Managers.Select(person => person.Name), .. found.Unknown]) : null,
            How = [.. How(text, interviews.Value.Default)],
        };
        outbox.Post(call.Actor.Conversation, IntakeCard.Name(ids.Next(), entry));
        if (HandedInFiles.Count(call.Activity) > 0)
        {
            kept.Keep(call); // CVs that came along wait until somebody says for which requisition they are
            Say(call, "Intake_FilesKept");
        }
    }

    private static IEnumerable<string> How(ScreenText text, bool interviews)
    {
        if (text.Confidential)
        {
            yield return IntakeEntry.ConfidentialChoice;
        }

        if (text.Blind)
        {
            yield return IntakeEntry.BlindChoice;
        }

        if (text.Interviews ?? interviews)
        {
            yield return IntakeEntry.InterviewsChoice;
        }
    }

    private void Say(CommandCall call, string words, params string[] values) =>
        outbox.Post(call.Actor.Conversation, NoticeCard.Name($"intake-said:{call.Activity.Id ?? ids.Next().ToString("N")}", call.Actor.Id, words, values));
}
