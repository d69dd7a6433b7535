<h1 class="title">[[review.reviewers_title]]</h1>
<p class="lead">[[review.reviewers_lead]]</p>
{{#ISSUER}}
<section class="section">
<h2 class="title-section">{{ISSUER_NAME}}</h2>
{{#EMPTY}}<p>[[review.no_reviewers]]</p>{{/EMPTY}}
{{#TABLE}}
<div class="table-scroll" tabindex="0" role="group" aria-label="{{ISSUER_NAME}}">
<table class="usa-table">
<thead><tr><th scope="col">[[review.column_reviewer]]</th><th scope="col" class="number">[[review.column_trained]]</th><th scope="col" class="number">[[review.column_claims]]</th><th scope="col" class="number">[[review.column_finished]]</th></tr></thead>
<tbody>
{{#REVIEWER}}<tr><th scope="row"><a href="{{ADDRESS}}">{{PERSON}}</a><br><small class="slate">{{EMAIL}}</small></th><td class="number">{{TRAINED}}</td><td class="number">{{CLAIMS}}</td><td class="number">{{FINISHED}}</td></tr>
{{/REVIEWER}}
</tbody>
</table>
</div>
{{/TABLE}}
</section>
{{/ISSUER}}
