using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Pipeline;

/// <summary>Who says what of a CV: the language model where there is one, and beside it an opinion that is independent of it.</summary>
/// <param name="local">The agents with rules: alone without a model, for suspicious files and for comparing under another name; else the second opinion.</param>
/// <param name="redactor">Covers what no model is to learn.</param>
/// <param name="localReviser">The agent with rules for feedback.</param>
/// <param name="models">The agents with a model, or null without one.</param>
public sealed class Opinions(CvScreener local, Redactor redactor, LocalScreeningReviser localReviser, ScreeningModels? models)
{
    /// <summary>Gets who leads, unless a file is suspicious.</summary>
    public AgentIdentity Lead => models?.Screener.Identity ?? local.Screener;

    /// <summary>Says who leads on a CV.</summary>
    /// <param name="document">The CV.</param>
    /// <returns>The agent whose opinion counts.</returns>
    public AgentIdentity LeadOn(Document document) => ModelsFor(document)?.Screener.Identity ?? local.Screener;

    /// <summary>Says whether no model may read a CV: it holds text that people cannot see, or talks to an AI.</summary>
    /// <param name="document">The CV.</param>
    /// <returns>Whether rules alone compare it.</returns>
    public static bool IsSuspicious(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Flags.Any(flag => flag.Kind is FlagKind.HiddenText or FlagKind.Instructions);
    }

    /// <summary>Covers what must not count and puts together what is read. For a model the head of the CV is covered as a whole where the name was not found in it.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="criteria">What is asked for.</param>
    /// <param name="hints">What reviewers pointed out about this CV.</param>
    /// <returns>The request; it holds nothing of the CV that was covered.</returns>
    public ScreeningRequest Prepare(Document document, Profile profile, CriteriaSet criteria, IReadOnlyList<ReadingHint> hints)
    {
        if (ModelsFor(document) is null)
        {
            return local.Prepare(document, profile, criteria, hints);
        }

        var redacted = redactor.RedactNamelessly(document, profile);
        return new ScreeningRequest(redacted.Pages, RedactedProfile.Of(profile, redacted), criteria, hints);
    }

    /// <summary>Forms the opinion on a CV, with the second one beside it.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="request">What <see cref="Prepare"/> made of both.</param>
    /// <param name="withoutModel">Says whether rules alone compare where the model fails so.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The opinion, and whose it is.</returns>
    /// <exception cref="ModelFaultException">The model gave no answer, and the opinion waits for one.</exception>
    public async Task<(ScreeningResult Result, AgentIdentity By)> FormAsync(
        Document document, Profile profile, ScreeningRequest request, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(withoutModel);
        if (ModelsFor(document) is not { } lead)
        {
            var alone = await local.ScreenAsync(document, request, cancellationToken);
            return (models is null ? alone : alone with { Alone = RulesAlone.SuspiciousFile }, local.Screener);
        }

        return await ModelElseRules.RunAsync(
            async () =>
            {
                var first = CvScreener.Check(document, request, await lead.Screener.RunAsync(request, cancellationToken));
                return (await BesideAsync(document, profile, request, first, cancellationToken), lead.Screener.Identity);
            },
            withoutModel,
            async () => (await local.ScreenAsync(document, request, cancellationToken) with { Alone = RulesAlone.ModelFailed }, local.Screener));
    }

    /// <summary>Lets feedback on a screening be understood, and the CV be read again.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="request">What was read, the screening and the feedback.</param>
    /// <param name="withoutModel">Says whether rules alone understand it where the model fails so.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What came of it, checked as every opinion, and whose it is.</returns>
    public async Task<(ScreeningRevision Revision, AgentIdentity By)> ReviseAsync(
        Document document, Profile profile, ScreeningRevisionRequest request, Func<ModelFaultException, Task<bool>> withoutModel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(request);

        ArgumentNullException.ThrowIfNull(withoutModel);

        // Where the name is not known it cannot be covered in what a reviewer wrote.
        if (ModelsFor(document) is not { } lead || profile.Name is null)
        {
            return await ReviseByRulesAsync(document, request, cancellationToken);
        }

        return await ModelElseRules.RunAsync(
            async () =>
            {
                var answer = await lead.Reviser.RunAsync(request with { Feedback = redactor.RedactWords(request.Feedback, profile) }, cancellationToken);
                return (answer.Revised is not { } revised ? answer : answer with
                {
                    Revised = await BesideAsync(document, profile, request.Reading with { Hints = answer.Hints }, CvScreener.Check(document, request.Reading, revised), cancellationToken),
                }, lead.Reviser.Identity);
            },
            withoutModel,
            () => ReviseByRulesAsync(document, request, cancellationToken));
    }

    private async Task<(ScreeningRevision Revision, AgentIdentity By)> ReviseByRulesAsync(Document document, ScreeningRevisionRequest request, CancellationToken cancellationToken)
    {
        var revision = await localReviser.RunAsync(request, cancellationToken);
        return (revision.Revised is not { } revised ? revision : revision with { Revised = CvScreener.Check(document, request.Reading, revised) with { Alone = request.Current.Alone } }, localReviser.Identity);
    }

    /// <summary>Compares the same CV under another name by rules, which costs nothing.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <param name="request">What was read.</param>
    /// <param name="result">The opinion on the CV as it is.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The opinion, with a flag where a verdict hangs on the person.</returns>
    public async Task<ScreeningResult> SwapAsync(Document document, Profile profile, ScreeningRequest request, ScreeningResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        if (ModelsFor(document) is null)
        {
            return await local.SwapAsync(document, profile, request, result, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var byRules = local.Prepare(document, profile, request.Criteria, request.Hints);
        var swapped = await local.SwapAsync(document, profile, byRules, await local.ScreenAsync(document, byRules, cancellationToken), cancellationToken);
        return result with { Flags = [.. result.Flags, .. swapped.Flags.Where(flag => flag.Kind == FlagKind.DependsOnPerson)] };
    }

    private ScreeningModels? ModelsFor(Document document) => IsSuspicious(document) ? null : models;

    private async Task<ScreeningResult> BesideAsync(Document document, Profile profile, ScreeningRequest request, ScreeningResult first, CancellationToken cancellationToken)
    {
        if (models?.Second is { } other)
        {
            try
            {
                return Beside(first, CvScreener.Check(document, request, await other.RunAsync(request, cancellationToken)), other.Identity);
            }
            catch (ModelFaultException fault) when (!fault.Passes)
            {
                // The rules have an opinion as well, and it is as independent.
            }
        }

        var second = await local.ScreenAsync(document, local.Prepare(document, profile, request.Criteria, request.Hints), cancellationToken);
        return Beside(first, second, local.Screener);

        ScreeningResult Beside(ScreeningResult one, ScreeningResult two, AgentIdentity by) => Disagreement.Add(request.Criteria, one, SecondOpinion.Of(by.ToString(), two));
    }
}
