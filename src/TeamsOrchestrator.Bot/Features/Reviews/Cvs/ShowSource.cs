using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Shows where in the CV a quote stands.</summary>
internal sealed class ShowSource(ReadCv cvs) : ICardAction
{
    public static string Verb => EvidencePanel.ShowSourceVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(EvidenceJson.Default.SourceClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (!actor.InPersonalChat)
        {
            return CardReply.Say(words["Cv_PersonalOnly"]);
        }

        if (await cvs.FindAsync(click.CandidateId, actor, cancellationToken) is not { } dossier)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        if (ReadCv.Refusal(dossier, words) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        var finding = dossier.Screening?.Findings.FirstOrDefault(item => string.Equals(item.CriterionId, click.CriterionId, StringComparison.Ordinal));
        var quote = finding?.Evidence.ElementAtOrDefault(click.Index)?.Quote;
        var isHidden = await cvs.HidesAsync(dossier, actor, cancellationToken);
        var text = quote is null ? null : isHidden ? await cvs.NamelessAsync(dossier, cancellationToken) : await cvs.TextAsync(dossier, cancellationToken);
        if (text is null)
        {
            return CardReply.Say(words["Cv_SourceGone"]);
        }

        cvs.Opened(dossier.Candidate, actor);
        var pages = CvPages.Build(text, [quote!]);
        return CardReply.Show(CvCard.Build(
            new CvModel
            {
                CandidateId = click.CandidateId, Code = dossier.Candidate.Code, Name = dossier.DisplayName, FileName = dossier.FileName, Pages = pages,
                Page = CvPages.FirstMarked(pages), IsSource = true, IsCompared = isHidden, IsBlind = isHidden,
            },
            words));
    }
}
