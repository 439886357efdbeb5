using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether PDFs can be read.</summary>
internal sealed class PdfToolsCheck(PopplerTools tools) : ICheck
{
    public string Name => "pdf-tools";

    public IReadOnlyList<Type> Needs => [];

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
        [tools.IsAvailable ? Finding.Ok(Name, "poppler is there: PDFs can be read.") : Finding.Warning(Name, "poppler is not there: CVs in PDF stay unread and go to a person.", tools.InstallHint)]);
}
