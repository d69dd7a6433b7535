<div class="page-narrow">
<nav class="trail" aria-label="[[catalog.trail]]"><a href="/issuing/reviewers">[[review.reviewers_title]]</a></nav>
<h1 class="title">{{PERSON}}</h1>
<p class="second-line">{{EMAIL}}</p>
<p class="lead">[[review.training_lead]]</p>
<form class="form" action="/issuing/reviewers/{{ID}}" method="post">
[[>shared/csrf]]
{{#STACK}}
<fieldset class="usa-fieldset">
<legend class="usa-legend">{{STACK_TITLE}}</legend>
{{#CHOICE}}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" name="micro_credential" id="mc-{{ID}}" value="{{ID}}"{{#CHECKED}} checked{{/CHECKED}}><label class="usa-checkbox__label" for="mc-{{ID}}">{{TITLE}} <span class="slate">{{SINCE}}</span></label></div>
{{/CHOICE}}
</fieldset>
{{/STACK}}
<p class="actions"><button class="usa-button" type="submit">[[forms.save]]</button> <a class="link-strong" href="/issuing/reviewers">[[forms.cancel]]</a></p>
</form>
</div>
