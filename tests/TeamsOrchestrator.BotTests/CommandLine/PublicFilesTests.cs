using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Bot.Start;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.BotTests.CommandLine;

/// <summary>Every public CV and every broken file, screened against real job ads as the chat and the command line do it.</summary>
public sealed class PublicFilesTests
{
    private static readonly string[] Folders = ["cv-pdf", "cv-docx", "cv-text", "broken-files"];

    private static readonly string[] Jobs =
    [
        "jobs/dfe-ddat/senior-devops-engineer.md", "jobs/scorelia/backend_python.txt", "jobs/dfe-ddat/data-engineer.md", "jobs/scorelia/data_scientist.txt",
        "jobs/dfe-ddat/senior-service-designer.md", "jobs/scorelia/software_engineer.txt", "jobs/dfe-ddat/lead-content-designer.md", "jobs/scorelia/ml_engineer.txt",
    ];

    [PublicDataFact]
    public async Task Every_file_ends_with_a_result_and_every_quote_is_verbatim_in_the_file()
    {
        // Arrange
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLocalAgents().BuildServiceProvider();
        var criteria = await Task.WhenAll(Jobs.Select(job => CriteriaAsync(services, job)));
        var (screened, unreadable, quotes, invented) = (0, 0, 0, new ConcurrentBag<string>());

        // Act
        await Parallel.ForEachAsync(Folders.SelectMany(PublicData.Files), async (path, cancellationToken) =>
        {
            var reading = await services.GetRequiredService<DocumentReader>().ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken);
            var cv = services.GetRequiredService<CvReader>().Take(reading);
            if (cv is not { Document: { } document, Profile: { } profile })
            {
                Interlocked.Increment(ref unreadable);
                return;
            }

            var texts = await FileText.ReadAsync(path);
            foreach (var set in criteria)
            {
                var screener = services.GetRequiredService<CvScreener>();
                var result = await screener.ScreenAsync(document, screener.Prepare(document, profile, set, []), cancellationToken);
                result.Flags.ShouldNotContain(flag => flag.Kind == FlagKind.UnfoundedClaim, path);
                foreach (var quote in result.Findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Quote))
                {
                    Interlocked.Increment(ref quotes);
                    if (!texts.Any(text => text.Contains(quote, StringComparison.Ordinal)))
                    {
                        invented.Add($"{Path.GetFileName(path)}: {quote}");
                    }
                }
            }

            Interlocked.Increment(ref screened);
        });

        // Assert
        invented.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
        screened.ShouldBeGreaterThan(120);
        unreadable.ShouldBeGreaterThan(10);
        quotes.ShouldBeGreaterThan(2000);
    }

    [PublicDataFact]
    public async Task The_command_line_names_every_file_of_a_folder_once()
    {
        foreach (var folder in new[] { "broken-files", "cv-docx" })
        {
            var said = await Terminal.CallAsync("screen", "--job", PublicData.PathTo(Jobs[0]), "--cvs", PublicData.PathTo(folder), "--json");

            said.ExitCode.ShouldBeInRange(0, 1, said.Errors);
            said.Errors.ShouldBeEmpty();
            var report = JsonDocument.Parse(said.Output).RootElement;
            new[] { "candidates", "unreadable" }.SelectMany(list => report.GetProperty(list).EnumerateArray()).Select(entry => entry.GetProperty("file").GetString())
                .ShouldBe(Directory.EnumerateFiles(PublicData.PathTo(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(PublicData.PathTo(folder), path)), ignoreOrder: true);
        }
    }

    private static async Task<CriteriaSet> CriteriaAsync(ServiceProvider services, string job)
    {
        var path = PublicData.PathTo(job);
        var reading = await services.GetRequiredService<DocumentReader>().ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path), CancellationToken.None);
        var draft = await services.GetRequiredService<IAgent<CriteriaRequest, CriteriaDraft>>().RunAsync(new CriteriaRequest("A position", reading.Document.ShouldNotBeNull()), CancellationToken.None);
        draft.Criteria.Items.Count.ShouldBeGreaterThan(2, job);
        return draft.Criteria;
    }
}
