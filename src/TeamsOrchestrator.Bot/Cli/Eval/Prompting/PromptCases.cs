using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Evaluation;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary>Chooses the cases on which versions of a prompt are measured: the same ones, and the same criteria, for every version and at every call.</summary>
internal sealed class PromptCases(DocumentReader reader, IAgent<CriteriaRequest, CriteriaDraft> drafter, CvVariants variants)
{
    /// <summary>Chooses them: so many ads, evenly among all, and for each so many CVs of its profession and as many of others.</summary>
    /// <exception cref="RefusedException">No category has both a job ad and CVs.</exception>
    public async Task<IReadOnlyList<PromptCase>> ChooseAsync(IReadOnlyList<CategorisedCv> cvs, IReadOnlyList<CategoryAd> ads, int mostAds, int each, CancellationToken cancellationToken)
    {
        var readable = cvs.Where(cv => cv.Cv is { Fault: null, Document: not null, Profile: not null }).ToList();
        var usable = ads.Where(ad => readable.Any(cv => Is(cv, ad)) && readable.Any(cv => !Is(cv, ad))).ToList();
        if (usable.Count == 0)
        {
            throw new RefusedException($"No category has a job ad, a CV of its own and one of another category. The CVs are of {string.Join(", ", cvs.Select(cv => cv.Category).Distinct(StringComparer.Ordinal).Take(8))}; name the ads like them, as in {cvs[0].Category}.md.");
        }

        var cases = new List<PromptCase>();
        foreach (var ad in Evenly(usable, mostAds))
        {
            var job = (await reader.ReadAsync(ad.FileName, ad.Content, cancellationToken)).Document ?? throw new RefusedException($"The job ad {ad.FileName} cannot be read.");
            var criteria = (await drafter.RunAsync(new CriteriaRequest(JobTitle.Find(job) ?? ad.Category, job), cancellationToken)).Criteria;
            if (criteria.Items.Count > 0)
            {
                cases.AddRange(Evenly([.. readable.Where(cv => Is(cv, ad))], each).Concat(Evenly([.. readable.Where(cv => !Is(cv, ad))], each))
                    .Select(cv => new PromptCase(ad.Category, cv.Cv.Document!, cv.Cv.Profile!, variants.AsItIs(cv.Cv.Document!, cv.Cv.Profile!, criteria), Is(cv, ad))));
            }
        }

        return cases.Count > 0 ? cases : throw new RefusedException("None of the job ads asks for anything that became a criterion. Write what is asked for as a list, as in the ads that the program brings.");
    }

    private static bool Is(CategorisedCv cv, CategoryAd ad) => string.Equals(cv.Category, ad.Category, StringComparison.Ordinal);

    private static IEnumerable<T> Evenly<T>(IReadOnlyList<T> all, int most) =>
        all.Count <= most ? all : Enumerable.Range(0, most).Select(index => all[(int)((long)index * all.Count / most)]);
}
