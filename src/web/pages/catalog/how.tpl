<div class="page-narrow">
<h1 class="title">[[catalog.how_title]]</h1>
<p class="lead">[[catalog.how_lead]]</p>
<h2 class="title-section">[[catalog.steps_title]]</h2>
<ol class="method method-four">
<li><h3>[[catalog.step_1]]</h3><p>[[catalog.step_1_text]]</p></li>
<li><h3>[[catalog.step_2]]</h3><p>[[catalog.step_2_text]]</p></li>
<li><h3>[[catalog.step_3]]</h3><p>[[catalog.step_3_text]]</p></li>
<li><h3>[[catalog.step_4]]</h3><p>[[catalog.step_4_text]]</p></li>
</ol>
<section class="section prose"><h2 class="title-section">[[catalog.how_review_title]]</h2><p>[[catalog.how_review]]</p></section>
<section class="section prose"><h2 class="title-section">[[catalog.how_count_title]]</h2><p>[[catalog.how_count]]</p></section>
<section class="section prose"><h2 class="title-section">[[catalog.how_badge_title]]</h2><p>[[catalog.how_badge]]</p></section>
</div>
