using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>One version of a prompt as its Markdown file.</summary>
internal sealed class PromptFile(HiringDb db, RoleBook roles, PromptBook book) : IDownload
{
    public static string Kind => "prompt";

    public static string NameOf(string name) => name + ".md";

    /// <summary>Gets the text of the live version (0), or of one that was live before.</summary>
    public async Task<string?> TextAsync(string name, int number, CancellationToken cancellationToken) =>
        number == 0 ? (await book.LivePromptAsync(name, cancellationToken)).Text : (await book.NumberedAsync(name, number, cancellationToken))?.Text;

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.PersonId, cancellationToken);
        return person is not null && PromptPermissions.Allows(PromptAct.See, roles.Of(person)) && ticket.Parameters?.Split('|') is [var said, var number, _] && PromptBook.Find(said) is { } name
            && await TextAsync(name, int.Parse(number, CultureInfo.InvariantCulture), cancellationToken) is { } text
                ? new DownloadedFile(NameOf(name), Encoding.UTF8.GetBytes(text))
                : null;
    }
}
