using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Evidence;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Opens a CV: its text with the quotes marked, and the file: in local mode by a link that works once, in Teams by an offer.</summary>
internal sealed class OpenCv(ReadCv cvs, DownloadLinks links) : ICardAction
{
    public static string Verb => CvButtons.OpenVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(EvidenceJson.Default.CvClick) is not { } click)
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

        var isHidden = await cvs.HidesAsync(dossier, actor, cancellationToken);
        var isCompared = click.Compared || isHidden;
        var text = isHidden ? await cvs.NamelessAsync(dossier, cancellationToken)
            : isCompared ? await cvs.ComparedAsync(dossier, cancellationToken)
            : await cvs.TextAsync(dossier, cancellationToken);
        var quotes = dossier.Screening?.Findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Quote) ?? [];
        if (click.Page <= 0)
        {
            cvs.Opened(dossier.Candidate, actor);
        }

        return CardReply.Show(CvCard.Build(
            new CvModel
            {
                CandidateId = click.CandidateId, StackId = click.StackId, Code = dossier.Candidate.Code, Name = dossier.DisplayName, FileName = dossier.FileName,
                Pages = text is null ? [] : CvPages.Build(text, quotes), Page = click.Page, IsCompared = isCompared, IsBlind = isHidden,
                Fault = EvidencePanel.FaultText(dossier.Candidate.Fault, words), Link = isHidden ? null : links.Issue(new DownloadTicket(dossier.Candidate.TenantId, actor.Id, CvDownload.Kind, dossier.Candidate.CvFileId)),
                CanBeOffered = !isHidden && !links.Available,
            },
            words));
    }
}
