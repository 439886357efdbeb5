using System.Text;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Downloads.Offers;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Hands the file of a version to a person, to change it and propose it: by a link in local mode, as an offered file in Teams.</summary>
internal sealed class TakePrompt(HiringDb db, PromptReading reading, PromptFile file, OfferedDownloads downloads) : ICardAction
{
    public static string Verb => "prompt.take";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(PromptClicksJson.Default.PromptClick) is not { } click || !actor.InPersonalChat || !PromptPermissions.Allows(PromptAct.See, actor.Roles)
            || PromptBook.Find(click.Name) is not { } name || await reading.ReadAsync(name, click.Number, page: 0, actor.Person, words, cancellationToken) is not { } model
            || await file.TextAsync(name, click.Number, cancellationToken) is not { } text)
        {
            return CardReply.Say(words["Chat_NothingToShow"]);
        }

        var ticket = new DownloadTicket(db.Tenant.Id, actor.Id, PromptFile.Kind, actor.Id, PromptTextCard.Parameters(name, click.Number, page: 0));
        var url = downloads.Issue(actor, ticket, PromptFile.NameOf(name), Encoding.UTF8.GetByteCount(text));
        return url is null ? CardReply.Say(words["Download_Offered"]) : CardReply.Show(PromptTextCard.Build(model with { Url = url }, words));
    }
}
