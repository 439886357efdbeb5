using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;

namespace TeamsOrchestrator.Agents.Understanding;

/// <summary>Makes commands of what somebody wrote, with a language model. There is no version with rules: without a model the bot understands commands.</summary>
/// <param name="model">The model.</param>
public sealed class ModelRequestAgent(StructuredModel model) : IAgent<SaidRequest, UnderstoodRequest>
{
    private readonly Prompt prompt = model.PromptOf("request-reader");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<UnderstoodRequest> RunAsync(SaidRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var data = new PromptData().Add("text", WithoutContacts.Of(input.Text));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.UnderstoodAnswer, said => LineWords.Fault(said.Lines, input.Text), cancellationToken);
        return new UnderstoodRequest([.. answer.Lines.Select(line => line.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }
}
